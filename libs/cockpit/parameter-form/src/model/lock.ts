import type { LayerSource, Policy } from '@kamerton/parameter-schema';
import { type PreviewInput, compileWith } from './preview';

/** Why nobody can set the parameter here, and the rung whose policy it is. */
export interface Lock {
  readonly kind: 'forbidden' | 'forced';
  readonly by: LayerSource;
}

/** Asks the ladder itself: what it would refuse of every value whatever it is cannot be set. */
export const lockOf = (input: PreviewInput, policy: Policy | null): Lock | null => {
  if (policy?.forbid) return { kind: 'forbidden', by: forbidderOf(input) };
  if (input.inheritedPolicies.length === 0) return null;
  const { refusal } = compileWith(input, { policy }).judgeRequest(undefined);
  if (refusal?.by === undefined) return null;
  if (refusal.code === 'FORBIDDEN') return { kind: 'forbidden', by: refusal.by };
  return refusal.code === 'FORCED' ? { kind: 'forced', by: refusal.by } : null;
};

/** What is forbidden beneath cannot be allowed here, so that is the reason to name. */
const forbidderOf = ({ inheritedPolicies, ownRung }: PreviewInput): LayerSource =>
  inheritedPolicies.find(({ policy }) => policy.forbid)?.rung ?? ownRung;
