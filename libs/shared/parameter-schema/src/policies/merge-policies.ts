import type { LayerSource, MergedPolicy } from '../ladder.js';
import type { EnumValue } from '../definition.js';
import type { Policy } from '../policy.js';

/** The policy that one rung holds for one parameter. */
export interface PolicyRung {
  readonly source: LayerSource;
  readonly policy: Policy;
}

/**
 * All policies on one parameter as one: the narrowest bounds, the values that every list allows (in the lowest rung's order),
 * `force`, `forbid` and `reject` if any rung says so. `undefined` when no rung rules anything. The result may leave no
 * value at all (bounds that do not meet); then nothing satisfies it.
 */
export function mergePolicies(rungs: readonly PolicyRung[]): MergedPolicy | undefined {
  const policies = rungs.map((rung) => rung.policy).filter((policy) => Object.keys(policy).length > 0);
  if (policies.length === 0) {
    return undefined;
  }
  const minima = policies.flatMap((policy) => policy.min ?? []);
  const maxima = policies.flatMap((policy) => policy.max ?? []);
  const lists = policies.flatMap((policy) => (policy.enum === undefined ? [] : [policy.enum]));
  return {
    ...(policies.some((policy) => policy.force === true) && { force: true }),
    ...(policies.some((policy) => policy.forbid === true) && { forbid: true }),
    ...(minima.length > 0 && { min: Math.max(...minima) }),
    ...(maxima.length > 0 && { max: Math.min(...maxima) }),
    ...(lists.length > 0 && { enum: intersection(lists) }),
    on_violation: policies.some((policy) => policy.on_violation === 'reject') ? 'reject' : 'clamp',
  };
}

function intersection([first = [], ...others]: readonly (readonly EnumValue[])[]): readonly EnumValue[] {
  return first.filter((value) => others.every((list) => list.includes(value)));
}
