import type { OverrideSetEntity, Repositories } from '@kamerton/api-database';
import type { OverrideTarget } from '../target/override-target.js';

/** The target as it is once the set holds what it holds now: with the last override above a model goes its drift. */
export async function beneathOverrides(
  { overrideSets }: Repositories,
  target: OverrideTarget,
  after: OverrideSetEntity,
): Promise<OverrideTarget> {
  if (target.drift === null || isFilled(after)) return target;
  const { runtimeId, model } = target.address;
  const others = await overrideSets.filled(runtimeId);
  const above = others.some((set) => set.id !== after.id && (set.model === null || set.model === model));
  return above ? target : { ...target, drift: null };
}

const isFilled = ({ params, policies }: OverrideSetEntity): boolean =>
  Object.keys(params).length > 0 || Object.keys(policies).length > 0;
