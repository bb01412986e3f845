import type { ParameterDefinition, ParameterValue } from '../definition.js';
import type { ParameterIssue } from '../issue.js';
import { positionOf } from './position.js';
import type { AtMostRule, CrossParameterRule, GenerationSchema, RequiresRule } from '../schema.js';
import { pointerTo } from './json-pointer.js';

/** Effective values by name; `null` and absent names are unset. */
export type KnownValues = Readonly<Record<string, ParameterValue | null | undefined>>;

/**
 * CROSS_PARAMETER for each rule of the schema that the effective values break. The issue stands on the parameter that was
 * changed (on the rule's own parameter if both were), its `limit` is the other one's value, and `rule` says which it was.
 *
 * @param changed names that the write touches, removals included; rules between untouched parameters are then not its
 *   fault and are left out. Leave it out to hear of every broken rule.
 */
export function checkRules(
  schema: GenerationSchema,
  values: KnownValues,
  changed?: readonly string[],
  pointerPrefix = '/params',
): readonly ParameterIssue[] {
  const value = (name: string) => (Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined);
  return schema.rules.flatMap((rule): readonly ParameterIssue[] => {
    const other = otherParameter(rule);
    const blamed =
      changed === undefined ? rule.parameter : [rule.parameter, other].find((name) => changed.includes(name));
    if (blamed === undefined || !isBroken(schema, rule, value(rule.parameter), value(other))) {
      return [];
    }
    const limit = value(blamed === other ? rule.parameter : other);
    const pointer = pointerTo(pointerPrefix, blamed);
    return [{ code: 'CROSS_PARAMETER', pointer, parameter: blamed, ...(limit !== undefined && { limit }), rule }];
  });
}

/** The parameter that a rule names beside its own. */
export function otherParameter(rule: CrossParameterRule): string {
  return rule.kind === 'at_most' ? rule.limit_parameter : rule.when_parameter;
}

function isBroken(
  schema: GenerationSchema,
  rule: CrossParameterRule,
  value: ParameterValue | undefined,
  other: ParameterValue | undefined,
): boolean {
  if (value === undefined || other === undefined) {
    return false;
  }
  return rule.kind === 'at_most' ? exceeds(schema, rule, value, other) : breaksRequirement(rule, value, other);
}

function exceeds(schema: GenerationSchema, rule: AtMostRule, value: ParameterValue, limit: ParameterValue): boolean {
  if (typeof value !== 'number' || typeof limit !== 'number') {
    return false;
  }
  return position(schema.parameters[rule.parameter], value) > position(schema.parameters[rule.limit_parameter], limit);
}

function breaksRequirement(rule: RequiresRule, value: ParameterValue, when: ParameterValue): boolean {
  return when === rule.when_equals && value !== rule.must_equal;
}

function position(definition: ParameterDefinition | undefined, value: number): number {
  return definition === undefined ? value : positionOf(definition, value);
}
