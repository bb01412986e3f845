import type { DroppedParameter } from '@kamerton/contract';
import type { EffectiveValue, GenerationSchema, Layer } from '@kamerton/parameter-schema';
import { freezeDeeply } from './freeze-deeply.js';

/**
 * The override that would count if the schema accepted it, as it did when it was set; `null`: there is none. Values that a
 * policy keeps out are not among them: that is what the policy is for.
 */
export const refusedOverride = (
  parameter: string,
  { ladder, source, sent }: EffectiveValue,
): DroppedParameter | null => {
  const winner = sent ? ladder.findIndex((step) => step.source === source) : -1;
  const refused = ladder.findLast(({ refusal }) => refusal?.outcome === 'dropped' && refusal.by === undefined);
  if (refused?.refusal === undefined || !isOverride(refused.source) || ladder.indexOf(refused) < winner) return null;
  const { code, limit } = refused.refusal;
  return freezeDeeply({
    parameter,
    value: structuredClone(refused.value),
    code,
    ...(limit !== undefined && { limit: structuredClone(limit) }),
  });
};

/** Overrides of parameters that left the schema, or never were in it; of each the topmost one. `layers` in any order. */
export const unknownOverrides = (
  { parameters }: GenerationSchema,
  layers: readonly Layer[],
): readonly DroppedParameter[] => {
  const topmost = new Map<string, unknown>();
  for (const source of overrideSources) {
    const values = layers.find((layer) => layer.source === source)?.values ?? {};
    for (const [name, value] of Object.entries(values)) {
      if (!Object.hasOwn(parameters, name)) topmost.set(name, value);
    }
  }
  const dropped = [...topmost].map(([parameter, value]) => ({ parameter, value, code: 'UNKNOWN_PARAMETER' as const }));
  return freezeDeeply(structuredClone(dropped));
};

/** Lowest first. */
const overrideSources: readonly string[] = ['runtime_override', 'model_override', 'profile_override'];
const isOverride = (source: string): boolean => overrideSources.includes(source);
