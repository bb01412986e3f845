import type { OverrideSetEntity } from '@kamerton/api-database';
import {
  checkForbidden,
  checkRules,
  resolve,
  type EffectiveValues,
  type GenerationSchema,
  type OverrideDiff,
  type ParameterIssue,
} from '@kamerton/parameter-schema';
import { knownValues } from '../reading/config-body.js';
import { overrideLayer } from '../reading/override-layers.js';
import type { OverrideTarget } from '../target/override-target.js';

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
  return [...checkForbidden(set, lower), ...brokenRules(target.schema, effective, diff)];
}

/** A policy breaks a rule between parameters as well as a value does: by what it clamps, forces or forbids. */
function brokenRules(
  schema: GenerationSchema,
  effective: EffectiveValues,
  diff: OverrideDiff,
): readonly ParameterIssue[] {
  const values = knownValues(effective);
  const isSent = (name: string): boolean => effective[name]?.sent === true;
  const byValue = checkRules(schema, values, { changed: Object.keys(diff.params), isSent });
  const byPolicy = checkRules(schema, values, {
    changed: Object.keys(diff.policies),
    pointerPrefix: '/policies',
    isSent,
  });
  return [...byValue, ...byPolicy.filter(({ rule }) => !byValue.some((issue) => issue.rule === rule))];
}
