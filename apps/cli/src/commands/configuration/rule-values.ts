import type { ParameterDefinition } from '@kamerton/parameter-schema';
import { InvalidFailure, type Finding } from '../../failures/invalid-failure.js';
import { definitionOf, unknownParameter } from '../../values/known-definition.js';
import { parseList } from '../../values/parse-list.js';
import { parseValue } from '../../values/parse-value.js';
import { ruledParameters, type PolicyChanges, type RuleChange, type RuleValues } from './policy-changes.js';

type Schema = Readonly<Record<string, ParameterDefinition>>;

/** Reads the values of rules; whether they make sense together is for the server to say. @throws InvalidFailure */
export function ruleValues(schema: Schema, changes: PolicyChanges): RuleValues {
  const unknown = ruledParameters(changes).filter((name) => definitionOf(schema, name) === undefined);
  const findings: Finding[] = unknown.map((name) => unknownParameter(schema, name));
  const values = new Map<RuleChange, unknown>();
  for (const change of changes.rules) {
    const definition = definitionOf(schema, change.parameter);
    if (definition === undefined || change.text === null) continue;
    const value = readRule(definition, change, change.text);
    if (change.rule !== 'enum' && typeof value !== 'number') findings.push(notANumber(change));
    values.set(change, value);
  }
  if (findings.length > 0)
    throw new InvalidFailure('Nothing was sent: not every policy is one that the model can have.', findings);
  return values;
}

function readRule(definition: ParameterDefinition, { rule }: RuleChange, text: string): unknown {
  if (rule !== 'enum') return parseValue(definition, text);
  return parseList(text).map((item) => (typeof item === 'string' ? parseValue(definition, item) : item));
}

const notANumber = ({ parameter, rule, text }: RuleChange): Finding => ({
  parameter,
  code: 'WRONG_TYPE',
  message: `${parameter}: ${rule} must be a number, not ${text}.`,
});
