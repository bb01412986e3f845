import type { ParameterDefinition, ParameterValue } from '../definition.js';
import { layerSources, type Attribution, type Layer, type LayerSource } from '../ladder.js';
import type { Policy } from '../policy.js';

/** What one layer says about one parameter. */
export interface ParameterRung {
  readonly source: LayerSource;
  /** Absent: the layer leaves the parameter alone. `null` only as a default that is known to be nothing. */
  readonly value?: ParameterValue | null;
  readonly policy?: Policy;
  readonly attribution?: Attribution;
}

const rank = new Map<LayerSource, number>(layerSources.map((source, index) => [source, index]));

/** Position on the ladder, 0 for the lowest rung. */
export const rankOf = (source: LayerSource): number => rank.get(source) ?? -1;

export const isBase = (source: LayerSource): boolean => rankOf(source) <= rankOf('model_file');

export const isOverride = (source: LayerSource): boolean => !isBase(source) && source !== 'request';

/** Lowest rung first, whatever order they came in. */
export function sortRungs<Rung extends { readonly source: LayerSource }>(rungs: readonly Rung[]): readonly Rung[] {
  return rungs.toSorted((left, right) => rankOf(left.source) - rankOf(right.source));
}

/**
 * One parameter's rungs, lowest first. Where no base layer gives a value, the definition's own default stands in for it under
 * the source that its provenance names: a caller that holds only a schema still gets the runtime's behaviour.
 */
export function rungsOf(
  name: string,
  definition: ParameterDefinition,
  layers: readonly Layer[],
): readonly ParameterRung[] {
  const rungs = layers.map((layer) => rungOf(name, layer));
  if (definition.default === undefined || rungs.some((rung) => isBase(rung.source) && rung.value !== undefined)) {
    return sortRungs(rungs);
  }
  return sortRungs([...rungs, { source: defaultSource(definition), value: definition.default }]);
}

function rungOf(name: string, layer: Layer): ParameterRung {
  const value = own(layer.values, name);
  const policy = own(layer.policies, name);
  const attribution = own(layer.attribution, name);
  return {
    source: layer.source,
    ...(value !== undefined && { value }),
    ...(policy !== undefined && { policy }),
    ...(attribution !== undefined && { attribution }),
  };
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

function defaultSource(definition: ParameterDefinition): LayerSource {
  const source = definition.provenance.default?.source;
  return source === 'runtime_live' || source === 'model_file' ? source : 'runtime_catalog';
}
