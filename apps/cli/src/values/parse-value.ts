import { specialMeanings, type ParameterDefinition, type ParameterType } from '@kamerton/parameter-schema';
import { parseList } from './parse-list.js';
import { parseNumber } from './parse-number.js';
import { parseText } from './parse-text.js';

type Definition<Type extends ParameterType> = Extract<ParameterDefinition, { readonly type: Type }>;

/**
 * What was typed, as the definition's type reads it. What cannot be read stays text, so that the schema says what is wrong
 * with it: there is one place that judges values, and it is not this one.
 *
 * @throws InvalidFailure for quotes and lists that do not end
 */
export function parseValue(definition: ParameterDefinition, text: string): unknown {
  switch (definition.type) {
    case 'float':
    case 'int':
      return parseNumber(text) ?? specialValue(definition, text) ?? text;
    case 'bool':
      return text === 'true' || text === 'false' ? text === 'true' : text;
    case 'enum':
      return definition.enum.find((allowed) => String(allowed) === text) ?? enumText(definition, text);
    case 'string':
      return parseText(text);
    case 'list':
      return parseList(text).map((item) => (definition.items === 'int' ? itemNumber(item) : item));
  }
}

/** `max_tokens=unlimited`: a special value by its meaning. */
function specialValue({ special = [] }: Definition<'int' | 'float'>, text: string): number | undefined {
  const meaning = specialMeanings.find((known) => known === text);
  return special.find((candidate) => candidate.meaning === meaning)?.value;
}

function enumText({ enum: allowed }: Definition<'enum'>, text: string): string | number | boolean {
  const bare = parseText(text);
  return allowed.find((candidate) => candidate === bare) ?? bare;
}

const itemNumber = (item: unknown): unknown => (typeof item === 'string' ? (parseNumber(item) ?? item) : item);
