import type { ParameterDefinition, ParameterValue } from '../definition.js';
import type { Layer } from '../ladder.js';
import { resolveParameter } from '../layers/resolve-parameter.js';
import { rungsOf, sortLayers } from '../layers/rungs.js';

/**
 * What a request gets that says nothing, as far as runtime and model alone decide it; `null`: nothing, or unknown.
 *
 * What the server tells of a load parameter is how the model happens to be loaded now, by whoever asked for it last (Ollama's
 * allocated context), and is gone when it is unloaded. That is use, not a property of runtime or model, so it is left out.
 */
export function defaultBeneath(
  name: string,
  definition: ParameterDefinition,
  baseLayers: readonly Layer[],
): ParameterValue | null {
  const byUse = definition.scope === 'load';
  const layers = byUse ? baseLayers.filter(({ source }) => source !== 'runtime_live') : baseLayers;
  const lasting =
    byUse && definition.provenance.default?.source === 'runtime_live' ? withoutDefault(definition) : definition;
  return resolveParameter(lasting, rungsOf(name, lasting, sortLayers(layers))).value ?? null;
}

function withoutDefault({ default: _, ...rest }: ParameterDefinition): ParameterDefinition {
  return rest;
}
