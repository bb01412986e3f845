import type { EffectiveValues, Layer } from '../ladder.js';
import type { GenerationSchema } from '../schema.js';
import { resolveParameter } from './resolve-parameter.js';
import { rungsOf, sortLayers } from './rungs.js';

/**
 * The effective value of every parameter of the schema, with the winner and every loser. Values and policies for names that
 * the schema does not know are left out. The order of `layers` and of keys does not matter; each source may stand once.
 *
 * Whatever comes out as a value satisfies the definition, and the merged policy unless that policy forbids the parameter
 * (then nothing is sent, and what the runtime does by itself is shown as it is).
 */
export function resolve(schema: GenerationSchema, layers: readonly Layer[]): EffectiveValues {
  const sorted = sortLayers(layers);
  return Object.fromEntries(
    Object.entries(schema.parameters).map(([name, definition]) => [
      name,
      resolveParameter(definition, rungsOf(name, definition, sorted)),
    ]),
  );
}
