import type { OverrideSetEntity } from '@kamerton/api-database';
import {
  checkForbidden,
  checkRules,
  resolve,
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
  const names = Object.keys(diff.params);
  const set = names.filter((name) => diff.params[name]?.to !== null);
  const effective = resolve(target.schema, [...target.baseLayers, ...lower, overrideLayer(changed)]);
  return [...checkForbidden(set, lower), ...checkRules(target.schema, knownValues(effective), names)];
}
