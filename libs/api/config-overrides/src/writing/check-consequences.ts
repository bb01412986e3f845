import type { OverrideSetEntity } from '@kamerton/api-database';
import {
  checkForbidden,
  checkRules,
  resolve,
  type GenerationSchema,
  type OverrideDiff,
  type ParameterIssue,
} from '@kamerton/parameter-schema';
import { knownValues } from '../reading/config-body.js';
import { overrideLayer } from '../reading/override-layers.js';
import type { OverrideTarget } from '../target/override-target.js';

type KnownValues = ReturnType<typeof knownValues>;

/** What is wrong with a change only in the company of the other rungs. */
export function checkConsequences(
  target: OverrideTarget,
  below: readonly OverrideSetEntity[],
  changed: OverrideSetEntity,
  diff: OverrideDiff,
): readonly ParameterIssue[] {
  const lower = below.map(overrideLayer);
  const set = Object.keys(diff.params).filter((name) => diff.params[name]?.to !== null);
  const effective = resolve(target.schema, [...target.baseLayers, ...lower, overrideLayer(changed)]);
  return [...checkForbidden(set, lower), ...brokenRules(target.schema, knownValues(effective), diff)];
}

/** A policy breaks a rule between parameters as well as a value does: by what it clamps, forces or forbids. */
function brokenRules(schema: GenerationSchema, values: KnownValues, diff: OverrideDiff): readonly ParameterIssue[] {
  const byValue = checkRules(schema, values, Object.keys(diff.params), '/params');
  const byPolicy = checkRules(schema, values, Object.keys(diff.policies), '/policies');
  return [...byValue, ...byPolicy.filter(({ rule }) => !byValue.some((issue) => issue.rule === rule))];
}
