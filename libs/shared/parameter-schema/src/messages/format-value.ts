import type { ParameterDefinition, ParameterUnit, ParameterValue } from '../definition.js';
import type { Language } from '../language.js';
import { isNumeric } from '../validation/position.js';
import { decimalsOf, formatNumber } from './number-format.js';
import { plural } from './plural.js';
import { termsOf } from './terms-of.js';

/**
 * A value as the runtime will get it, written for a reader: decimals by the step (`0.40`), thousands spaced (`8 192`, with a
 * no-break space), special values with their meaning (`unlimited (-1)`), texts of lists and empty texts in quotes so that
 * line breaks and blanks can be seen. The unit is not included (see `unitOf`).
 */
export function formatValue(definition: ParameterDefinition, value: ParameterValue, language: Language): string {
  if (typeof value === 'number') {
    return formatNumeric(definition, value, language);
  }
  if (typeof value === 'object') {
    return formatList(value, language);
  }
  return value === '' ? '""' : String(value);
}

/** The unit in the form that goes with the number: `tok`, `layers`; Polish `wątki`, `wątków`. */
export function unitOf(unit: ParameterUnit, value: number, language: Language): string {
  return plural(value, language, termsOf(language).units[unit]);
}

function formatNumeric(definition: ParameterDefinition, value: number, language: Language): string {
  if (!isNumeric(definition)) {
    return formatNumber(value, language);
  }
  const special = definition.special?.find((candidate) => candidate.value === value);
  if (special !== undefined) {
    return `${termsOf(language).specialMeanings[special.meaning]} (${formatNumber(value, language)})`;
  }
  const decimals = definition.type === 'float' ? decimalsOf(definition.step ?? 1) : 0;
  return formatNumber(value, language, decimals);
}

function formatList(items: readonly (string | number)[], language: Language): string {
  return items.length === 0
    ? '[]'
    : items.map((item) => (typeof item === 'number' ? formatNumber(item, language) : JSON.stringify(item))).join(', ');
}
