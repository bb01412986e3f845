import { clampToPolicy, violationOf } from '../policies/apply-policy.js';
import type { ParameterDefinition } from '../definition.js';
import type { OverrideContent } from '../overrides/override-content.js';
import type { GenerationSchema } from '../schema.js';
import { unchanged, usableValue, withValue, type OwnPart, type SettledPart } from './own-part.js';
import type { OverrideSource } from './policy-conflict.js';
import { ruleOf } from './rule-of.js';
import { settleSet, type SettledSet } from './settle-set.js';

const nothing: OverrideContent = { params: {}, policies: {} };

/**
 * The values of one set within the policies that stand beside them: each moves to the nearest allowed value, or goes.
 *
 * @param names the parameters to look at; left out: all that have a policy
 */
export const settleOwnValues = (
  schema: GenerationSchema,
  rung: OverrideSource,
  content: OverrideContent,
  names: readonly string[] = Object.keys(content.policies),
): SettledSet =>
  settleSet(
    schema,
    rung,
    names,
    { before: { content: nothing, below: [] }, after: { content, below: [] } },
    settleOwnValue,
  );

function settleOwnValue(definition: ParameterDefinition, part: OwnPart): SettledPart {
  const value = usableValue(definition, part);
  if (value === undefined || part.policy === undefined) return unchanged(part);
  if (part.policy.forbid === true) return withValue(part, 'forbid', undefined);
  const policy = { ...part.policy, on_violation: 'clamp' } as const;
  const violation = violationOf(definition, policy, value);
  return violation === undefined
    ? unchanged(part)
    : withValue(part, ruleOf(violation.code), clampToPolicy(definition, policy, value));
}
