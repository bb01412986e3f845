import type { FloatDefinition, IntDefinition, Language } from '@kamerton/parameter-schema';
import { decimalsOf, formatNumber } from '@kamerton/parameter-schema';

export type NumberDefinition = FloatDefinition | IntDefinition;

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const englishThousands = /^([+-]?\d{1,3})((?:,\d{3})+)(\.\d+)?$/;

/**
 * The number that a person means, or `null` when the text is none (yet). Spaces separate thousands everywhere. In Polish the
 * comma is the decimal sign, and the point is understood as well; in English the comma separates thousands and nothing else.
 */
export const parseNumber = (text: string, language: Language): number | null => {
  const compact = text.replaceAll(/\s/g, '').replaceAll('\u2212', '-');
  const plain =
    language === 'pl'
      ? compact.replace(',', '.')
      : compact.replace(englishThousands, (match) => match.replaceAll(',', ''));
  if (!plainNumber.test(plain)) return null;
  const value = Number(plain);
  return Object.is(value, -0) ? 0 : value;
};

/** As it stands in the exact field: the decimals that the step has, and more only where the value has more. */
export const numberText = (value: number, definition: NumberDefinition, language: Language): string =>
  formatNumber(value, language, definition.step === undefined ? 0 : decimalsOf(definition.step));
