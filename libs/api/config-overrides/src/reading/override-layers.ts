import type { OverrideSetEntity } from '@kamerton/api-database';
import type { Layer, LayerSource } from '@kamerton/parameter-schema';

export function overrideLayer({ model, profile, params, policies, attribution }: OverrideSetEntity): Layer {
  return { source: rungOf(model, profile), values: params, policies, attribution };
}

function rungOf(model: string | null, profile: string | null): LayerSource {
  if (model === null) return 'runtime_override';
  return profile === null ? 'model_override' : 'profile_override';
}
