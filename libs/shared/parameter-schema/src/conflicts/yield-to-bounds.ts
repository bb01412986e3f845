import type { EnumValue, ParameterDefinition } from '../definition.js';
import type { MergedPolicy } from '../ladder.js';
import { clampToPolicy, isAllowed, violationOf } from '../policies/apply-policy.js';
import { mergePolicies } from '../policies/merge-policies.js';
import type { Policy } from '../policy.js';
import { isNumeric } from '../validation/position.js';
import {
  inTurn,
  unchanged,
  usableValue,
  withoutRules,
  withPolicy,
  withValue,
  type OwnPart,
  type SettledPart,
} from './own-part.js';
import { ruleOf } from './rule-of.js';

/**
 * Beneath stand bounds and lists of allowed values. Rules that leave nothing together with them move to where something is
 * left; then the value moves to the nearest one that all of them allow.
 */
export const yieldToBounds = (definition: ParameterDefinition, part: OwnPart, lower: MergedPolicy): SettledPart =>
  inTurn(
    part,
    (own) => meetBounds(definition, own, lower),
    (own) => keepOwnList(definition, own, lower),
    (own) => keepLowerList(definition, own, lower),
    (own) => yieldValue(definition, own, lower),
  );

/** A `min` above the lower rungs' `max` moves down to it, a `max` below their `min` up. */
function meetBounds(definition: ParameterDefinition, own: OwnPart, lower: MergedPolicy): SettledPart {
  const { policy } = own;
  if (policy === undefined || !isNumeric(definition) || isVoid(lower)) return unchanged(own);
  if (policy.min !== undefined && lower.max !== undefined && policy.min > lower.max) {
    return withPolicy(own, 'max', { ...policy, min: lower.max });
  }
  if (policy.max !== undefined && lower.min !== undefined && policy.max < lower.min) {
    return withPolicy(own, 'min', { ...policy, max: lower.min });
  }
  return unchanged(own);
}

/** Bounds beneath that do not meet leave nothing whatever stands above them. */
const isVoid = ({ min, max }: MergedPolicy): boolean => min !== undefined && max !== undefined && min > max;

/** A list of which the lower rungs allow nothing goes. */
function keepOwnList(definition: ParameterDefinition, own: OwnPart, lower: MergedPolicy): SettledPart {
  const list = own.policy?.enum?.filter((value) => isAllowed(definition, unruled, value)) ?? [];
  const [first] = list;
  if (own.policy === undefined || first === undefined || leavesAny(definition, list, lower)) return unchanged(own);
  const violation = violationOf(definition, lower, first);
  return withPolicy(own, violation === undefined ? 'enum' : ruleOf(violation.code), withoutRules(own.policy, ['enum']));
}

/** Bounds go that leave nothing of what the lower rungs list. */
function keepLowerList(definition: ParameterDefinition, own: OwnPart, lower: MergedPolicy): SettledPart {
  const { policy } = own;
  if (policy === undefined || (policy.min === undefined && policy.max === undefined)) return unchanged(own);
  const list = lower.enum?.filter((value) => isAllowed(definition, lower, value)) ?? [];
  return list.length === 0 || leavesAny(definition, list, together(lower, { ...policy, enum: undefined }))
    ? unchanged(own)
    : withPolicy(own, 'enum', withoutRules(policy, ['min', 'max']));
}

function yieldValue(definition: ParameterDefinition, own: OwnPart, lower: MergedPolicy): SettledPart {
  const value = usableValue(definition, own);
  const violation = value === undefined ? undefined : violationOf(definition, lower, value);
  if (value === undefined || violation === undefined) return unchanged(own);
  const nearest = clampToPolicy(definition, together(lower, own.policy), value);
  return inTurn(
    own,
    (part) => withValue(part, ruleOf(violation.code), nearest),
    (part) =>
      nearest === undefined && part.policy?.force === true
        ? withPolicy(part, ruleOf(violation.code), withoutRules(part.policy, ['force']))
        : unchanged(part),
  );
}

const unruled: MergedPolicy = { on_violation: 'clamp' };

const leavesAny = (definition: ParameterDefinition, list: readonly EnumValue[], policy: MergedPolicy): boolean =>
  list.some((value) => isAllowed(definition, policy, value));

const together = (lower: MergedPolicy, policy: Policy | undefined): MergedPolicy =>
  mergePolicies([
    { source: 'runtime_override', policy: lower },
    { source: 'model_override', policy: policy ?? {} },
  ]) ?? unruled;
