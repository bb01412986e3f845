import {
  isParameterValue,
  issueMessage,
  validateValue,
  type Language,
  type ParameterDefinition,
  type ParameterValue,
} from '@kamerton/parameter-schema';
import { InvalidFailure, type Finding } from '../failures/invalid-failure.js';
import type { Assignment } from './assignment.js';
import { definitionOf, unknownParameter } from './known-definition.js';
import { parseValue } from './parse-value.js';

type Schema = Readonly<Record<string, ParameterDefinition>>;

/**
 * What was typed as values of the schema, all that is wrong told at once.
 *
 * @throws InvalidFailure
 */
export function readValues(
  schema: Schema,
  given: readonly Assignment[],
  language: Language,
): Readonly<Record<string, ParameterValue>> {
  const values: [string, ParameterValue][] = [];
  const findings: Finding[] = [];
  for (const { name, text } of given) {
    const definition = definitionOf(schema, name);
    if (definition === undefined) {
      findings.push(unknownParameter(schema, name));
      continue;
    }
    const { value, wrong } = readValue(name, definition, text, language);
    findings.push(...wrong);
    if (wrong.length === 0 && isParameterValue(value)) values.push([name, value]);
  }
  if (findings.length > 0)
    throw new InvalidFailure('Nothing was sent: not every value is one that the model takes.', findings);
  return Object.fromEntries(values);
}

function readValue(name: string, definition: ParameterDefinition, text: string, language: Language) {
  try {
    const value = parseValue(definition, text);
    const issues = validateValue(name, definition, value);
    return { value, wrong: issues.map((issue) => ({ ...issue, message: issueMessage(issue, language) })) };
  } catch (error) {
    if (!(error instanceof InvalidFailure)) throw error;
    return { value: text, wrong: [{ parameter: name, code: 'WRONG_TYPE', message: `${name}: ${error.message}` }] };
  }
}
