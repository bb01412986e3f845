import type { ParameterValue } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../runtime-kind.js';
import { specEntries } from '../schema/spec-entries.js';
import type { DefinitionCore } from '../schema/parameter-spec.js';
import { goQuotedString } from './go-quoted-string.js';
import { parameterLines } from './parameter-lines.js';
import { ollamaSpecs } from './specs.js';

export interface ModelParameters {
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly warnings: readonly string[];
}

const entriesByOption = new Map(
  specEntries(ollamaSpecs)
    .filter(({ spec }) => spec.wireName.startsWith('options.'))
    .map((entry) => [entry.spec.wireName.slice('options.'.length), entry]),
);

/** The model's own parameters from the text of /api/show, under canonical names. What cannot be read becomes a warning. */
export const modelParameters = (text: string, facts: ModelFacts): ModelParameters => {
  const { options, unreadable } = parameterLines(text);
  const values: Record<string, ParameterValue> = {};
  const warnings = unreadable.map((line) => `The model's parameters hold a line that cannot be read: ${line}`);
  for (const [option, written] of options) {
    const entry = entriesByOption.get(option);
    if (entry === undefined) {
      warnings.push(`The model sets ${option}, which this version of Ollama does not know or Kamerton does not tune`);
      continue;
    }
    const value = readValue(entry.spec.define(facts), written);
    if (value === null)
      warnings.push(`The model sets ${option} to something that is not ${entry.spec.define(facts).type}`);
    else values[entry.parameter] = value;
  }
  return { values, warnings };
};

const readValue = (core: DefinitionCore, written: readonly string[]): ParameterValue | null => {
  if (core.type === 'list') return core.items === 'string' ? written.map(readString) : null;
  const [only] = written;
  if (only === undefined || written.length > 1) return null;
  switch (core.type) {
    case 'float':
      return readNumber(only);
    case 'int': {
      const number = readNumber(only);
      return number !== null && Number.isSafeInteger(number) ? number : null;
    }
    case 'bool':
      return only === 'true' ? true : only === 'false' ? false : null;
    case 'string':
    case 'enum':
      return readString(only);
  }
};

/** Go prints large numbers with an exponent: 1e+06. */
const readNumber = (written: string): number | null =>
  /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(written) && Number.isFinite(Number(written)) ? Number(written) : null;

/** Early releases printed strings without quotes. */
const readString = (written: string): string => goQuotedString(written) ?? written;
