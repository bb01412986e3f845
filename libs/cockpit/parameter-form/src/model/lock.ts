import type { LayerSource } from '@kamerton/parameter-schema';
import { type PreviewInput, isForcedFromElsewhere } from './preview';

/** Why nobody can set the parameter here. */
export type Lock =
  { readonly kind: 'forbidden' } | { readonly kind: 'forced'; readonly by: LayerSource | 'policy' | 'unknown' };

export const lockOf = (input: PreviewInput): Lock | null => {
  if (input.effective.policy?.forbid) return { kind: 'forbidden' };
  return isForcedFromElsewhere(input) ? { kind: 'forced', by: input.effective.source } : null;
};
