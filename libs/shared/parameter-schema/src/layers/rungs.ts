import type { ParameterDefinition, ParameterValue } from '../definition.js';
import { layerSources, type Attribution, type Layer, type LayerSource } from '../ladder.js';
import type { Policy } from '../policy.js';

/** What one layer says about one parameter. */
export interface ParameterRung {
  readonly source: LayerSource;
  /** Absent: the layer leaves the value alone. `null` only as a default that is known to be nothing. */
  readonly value?: ParameterValue | null | undefined;
  readonly policy?: Policy | undefined;
  readonly attribution?: Attribution | undefined;
}

const rank = new Map<LayerSource, number>(layerSources.map((source, index) => [source, index]));

/** Position on the ladder, 0 for the lowest rung. */
export const rankOf = (source: LayerSource): number => rank.get(source) ?? -1;

/** What the runtime does by itself, asked so often that it is spelled out. */
export const isBase = (source: LayerSource): boolean =>
  source === 'runtime_catalog' || source === 'runtime_live' || source === 'model_file';

export const isOverride = (source: LayerSource): boolean => !isBase(source) && source !== 'request';

/** Lowest rung first, whatever order they came in. */
export function sortLayers(layers: readonly Layer[]): readonly Layer[] {
  return layers.toSorted((left, right) => rankOf(left.source) - rankOf(right.source));
}

/**
 * One parameter's rungs, lowest first as the layers must be. Where no base layer gives a value, the definition's own default
 * stands in for it under the source that its provenance names: a caller that holds only a schema still gets the runtime's
 * behaviour.
 */
export function rungsOf(
  name: string,
  definition: ParameterDefinition,
  sortedLayers: readonly Layer[],
): readonly ParameterRung[] {
  const rungs: ParameterRung[] = [];
  for (const layer of sortedLayers) {
    const value = own(layer.values, name);
    const policy = isOverride(layer.source) ? own(layer.policies, name) : undefined;
    if (value !== undefined || policy !== undefined) {
      rungs.push({ source: layer.source, value, policy, attribution: own(layer.attribution, name) });
    }
  }
  const [lowest] = rungs;
  return definition.default === undefined || (lowest !== undefined && isBase(lowest.source))
    ? rungs
    : [{ source: defaultSource(definition), value: definition.default }, ...rungs];
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

function defaultSource(definition: ParameterDefinition): LayerSource {
  const source = definition.provenance.default?.source;
  return source === 'runtime_live' || source === 'model_file' ? source : 'runtime_catalog';
}
