import type { ConfigBody } from '@kamerton/contract';
import type { LayerSource } from '@kamerton/parameter-schema';

/** The rung of the ladder that a configuration writes to. */
export const ownRungOf = ({ model, profile }: Pick<ConfigBody, 'model' | 'profile'>): LayerSource => {
  if (model === null) return 'runtime_override';
  return profile === null ? 'model_override' : 'profile_override';
};
