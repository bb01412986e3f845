import type { ParameterDefinition, ParameterValue } from '../definition.js';
import type { Policy } from '../policy.js';
import { checkValue } from '../validation/check-value.js';
import type { FoundConflict, OverrideSource, ConflictRule } from './policy-conflict.js';

/** What one override set says about one parameter. */
export interface OwnPart {
  readonly rung: OverrideSource;
  readonly value?: ParameterValue | undefined;
  readonly policy?: Policy | undefined;
}

/** A part that contradicts nothing any more, and what that took. */
export interface SettledPart {
  readonly part: OwnPart;
  readonly found: readonly FoundConflict[];
}

export const unchanged = (part: OwnPart): SettledPart => ({ part, found: [] });

/** The part's value as far as the schema accepts it: what it refuses is dropped by the ladder and contradicts nobody. */
export const usableValue = (definition: ParameterDefinition, { value }: OwnPart): ParameterValue | undefined =>
  value === undefined || checkValue(definition, value).length > 0 ? undefined : value;

/** A policy without some of its rules; `undefined`: none is left. */
export function withoutRules(policy: Policy, rules: readonly (keyof Policy)[]): Policy | undefined {
  const left = Object.entries(policy).filter(([rule]) => !rules.some((gone) => gone === rule));
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** The part with another policy in the place of its own. */
export function withPolicy(part: OwnPart, rule: ConflictRule, policy: Policy | undefined): SettledPart {
  if (part.policy === undefined) return unchanged(part);
  const resolution = policy === undefined ? 'removed' : 'narrowed';
  const { rung, policy: from } = part;
  return {
    part: { ...part, policy },
    found: [{ rung, rule, subject: 'policy', from, resolution, to: policy ?? null }],
  };
}

/** The part with another value in the place of its own; `undefined`: without any. */
export function withValue(part: OwnPart, rule: ConflictRule, value: ParameterValue | undefined): SettledPart {
  if (part.value === undefined) return unchanged(part);
  const resolution = value === undefined ? 'removed' : 'clamped';
  const { rung, value: from } = part;
  return { part: { ...part, value }, found: [{ rung, rule, subject: 'value', from, resolution, to: value ?? null }] };
}

/** One step after the other. */
export function inTurn(part: OwnPart, ...steps: readonly ((part: OwnPart) => SettledPart)[]): SettledPart {
  return steps.reduce<SettledPart>((done, step) => {
    const next = step(done.part);
    return { part: next.part, found: [...done.found, ...next.found] };
  }, unchanged(part));
}
