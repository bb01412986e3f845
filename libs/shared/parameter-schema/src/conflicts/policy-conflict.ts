import type { ParameterValue } from '../definition.js';
import type { LayerSource } from '../ladder.js';
import { equalPolicies, equalValues } from '../overrides/equal-values.js';
import type { Policy } from '../policy.js';
import { isPolicy } from '../policies/is-policy.js';

/** The rungs that hold override sets, lowest first. */
export const overrideSources = [
  'runtime_override',
  'model_override',
  'profile_override',
] as const satisfies LayerSource[];
export type OverrideSource = (typeof overrideSources)[number];

export const isOverrideSource = (source: string): source is OverrideSource =>
  overrideSources.some((known) => known === source);

/**
 * What becomes of something that contradicts a policy. `clamped`: the value moves to the nearest allowed one. `removed`: it
 * goes, there is no nearest one. `narrowed`: the policy itself moves into what the schema or another policy leaves.
 * `overruled`: it stays where it stands, and the ladder keeps it from these requests.
 */
export const resolutionKinds = ['clamped', 'removed', 'narrowed', 'overruled'] as const;
export type ResolutionKind = (typeof resolutionKinds)[number];

/** Which part of a policy is contradicted; `schema`: the schema's own limits. */
export const conflictRules = ['force', 'forbid', 'min', 'max', 'enum', 'schema'] as const;
export type ConflictRule = (typeof conflictRules)[number];

/** One contradiction with a policy, and how it can be settled. */
export interface PolicyConflict {
  /** Of what gives way: the set that holds it. */
  readonly rung: OverrideSource;
  readonly parameter: string;
  readonly rule: ConflictRule;
  /** What gives way: a value, or a policy. */
  readonly subject: 'value' | 'policy';
  /** Before this step: a policy that gives way on several rules does so in as many conflicts, one after the other. */
  readonly from: ParameterValue | Policy;
  readonly resolution: ResolutionKind;
  /** `null`: nothing is left. With `overruled`: what requests get of it. */
  readonly to: ParameterValue | Policy | null;
}

/** A conflict before it is known which parameter it is about. */
export type FoundConflict = Omit<PolicyConflict, 'parameter'>;

/** Whether two conflicts of one parameter are the same, down to what becomes of them. */
export const equalConflicts = (left: FoundConflict, right: FoundConflict): boolean =>
  left.rung === right.rung &&
  left.rule === right.rule &&
  left.subject === right.subject &&
  left.resolution === right.resolution &&
  equalSubjects(left.from, right.from) &&
  equalSubjects(left.to, right.to);

type Subject = PolicyConflict['to'];

function equalSubjects(left: Subject, right: Subject): boolean {
  if (left === null || right === null) return left === right;
  if (isPolicy(left) || isPolicy(right)) return isPolicy(left) && isPolicy(right) && equalPolicies(left, right);
  return equalValues(left, right);
}
