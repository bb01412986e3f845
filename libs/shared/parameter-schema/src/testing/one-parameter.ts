import type { ParameterDefinition, ParameterValue } from '../definition.js';
import type { EffectiveValue, Layer, LayerSource, StepRefusal } from '../ladder.js';
import { resolve } from '../layers/resolve.js';
import type { Policy } from '../policy.js';

/** A layer that speaks of the parameter `x` alone. */
export const layer = (source: LayerSource, value?: ParameterValue, policy?: Policy): Layer => ({
  source,
  values: value === undefined ? {} : { x: value },
  ...(policy !== undefined && { policies: { x: policy } }),
});

/** The ladder of a schema that has the parameter `x` alone. */
export const resolved = (definition: ParameterDefinition, ...layers: readonly Layer[]): EffectiveValue | undefined =>
  resolve({ parameters: { x: definition }, rules: [] }, layers)['x'];

/** Which rungs were refused, and why. */
export const refusals = (effective: EffectiveValue | undefined): Readonly<Record<string, StepRefusal>> =>
  Object.fromEntries((effective?.ladder ?? []).flatMap((step) => (step.refusal ? [[step.source, step.refusal]] : [])));
