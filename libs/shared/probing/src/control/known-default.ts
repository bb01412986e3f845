import type { Layer, ParameterDefinition, ParameterValue } from '@kamerton/parameter-schema';

/** What runtime and model are believed to do by themselves: `undefined` = nothing is known, `null` = known to be nothing. */
export function knownDefault(
  name: string,
  definition: ParameterDefinition,
  layers: readonly Layer[],
): ParameterValue | null | undefined {
  const layer = layers.findLast(({ values }) => Object.hasOwn(values, name));
  return layer?.values[name] ?? definition.default;
}
