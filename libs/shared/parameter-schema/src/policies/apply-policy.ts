import type { ParameterDefinition, ParameterValue } from '../definition.js';
import type { IssueCode, IssueLimit } from '../issue.js';
import type { MergedPolicy } from '../ladder.js';
import { checkValue } from '../validation/check-value.js';
import { isNumeric, positionOf } from '../validation/position.js';

/** How a value breaks a merged policy. */
export interface Violation {
  readonly code: IssueCode;
  readonly limit?: IssueLimit;
}

/** Bounds of several rungs that do not meet let nothing through. Bounds speak of numeric parameters only, `enum` of everything but lists; `force` and `forbid` are not about values. */
export function violationOf(
  definition: ParameterDefinition,
  policy: MergedPolicy,
  value: ParameterValue,
): Violation | undefined {
  if (isNumeric(definition) && typeof value === 'number') {
    if (policy.min !== undefined && policy.max !== undefined && policy.min > policy.max) {
      return { code: 'POLICY_CONTRADICTION', limit: [policy.min, policy.max] };
    }
    const position = positionOf(definition, value);
    if (policy.min !== undefined && position < policy.min) {
      return { code: 'BELOW_MIN', limit: policy.min };
    }
    if (policy.max !== undefined && position > policy.max) {
      return { code: 'ABOVE_MAX', limit: policy.max };
    }
  }
  if (policy.enum !== undefined && definition.type !== 'list' && !policy.enum.some((allowed) => allowed === value)) {
    return { code: 'NOT_IN_ENUM', limit: policy.enum };
  }
  return undefined;
}

/** Whether the runtime may have the value: the schema and the policy both allow it. */
export function isAllowed(definition: ParameterDefinition, policy: MergedPolicy, value: ParameterValue): boolean {
  return checkValue(definition, value).length === 0 && violationOf(definition, policy, value) === undefined;
}

/** The nearest value within the policy's bounds, or `undefined` when there is none that schema and policy allow. */
export function clampToPolicy(
  definition: ParameterDefinition,
  policy: MergedPolicy,
  value: ParameterValue,
): ParameterValue | undefined {
  const nearest = nearestBound(definition, policy, value);
  return nearest !== undefined && isAllowed(definition, policy, nearest) ? nearest : undefined;
}

/** What takes the place of something that the runtime would do by itself: the nearest value, else the first one listed. */
export function replacementFor(
  definition: ParameterDefinition,
  policy: MergedPolicy,
  value: ParameterValue,
): ParameterValue | undefined {
  return (
    clampToPolicy(definition, policy, value) ??
    policy.enum?.find((candidate) => isAllowed(definition, policy, candidate))
  );
}

/** What has to be sent where silence would mean no limit at all; `undefined`: silence is as good. */
export function boundOnSilence(definition: ParameterDefinition, policy: MergedPolicy): ParameterValue | undefined {
  return isNumeric(definition) && definition.unset_unlimited === true && policy.forbid !== true
    ? clampToPolicy(definition, policy, Number.POSITIVE_INFINITY)
    : undefined;
}

function nearestBound(
  definition: ParameterDefinition,
  policy: MergedPolicy,
  value: ParameterValue,
): number | undefined {
  if (!isNumeric(definition) || typeof value !== 'number') {
    return undefined;
  }
  const isInt = definition.type === 'int';
  const position = positionOf(definition, value);
  if (policy.max !== undefined && position > policy.max) {
    return isInt ? Math.floor(policy.max) : policy.max;
  }
  if (policy.min !== undefined && position < policy.min) {
    return isInt ? Math.ceil(policy.min) : policy.min;
  }
  return undefined;
}
