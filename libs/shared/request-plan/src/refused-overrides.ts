import type { ClampedParameter, DroppedParameter } from '@kamerton/contract';
import type { EffectiveValue, GenerationSchema, LadderStep, Layer, StepRefusal } from '@kamerton/parameter-schema';
import { freezeDeeply } from './freeze-deeply.js';

/** What befell the stored overrides of one parameter on their way into requests. */
export interface RefusedOverrides {
  /** The override that would count if neither the schema, as it did when it was set, nor a policy stood against it. */
  readonly dropped: DroppedParameter | null;
  /** The override that counts, in its clamped form. */
  readonly clamped: ClampedParameter | null;
}

export const refusedOverrides = (parameter: string, effective: EffectiveValue): RefusedOverrides => {
  const { ladder, source, sent } = effective;
  const winner = sent ? ladder.findIndex((step) => step.source === source) : -1;
  const refused = ladder.findLastIndex((step) => isOverride(step.source) && step.refusal?.outcome === 'dropped');
  return freezeDeeply({
    dropped: refused > winner ? droppedStep(parameter, ladder[refused]) : null,
    clamped: clampedStep(parameter, ladder[winner], effective.value),
  });
};

function droppedStep(parameter: string, step: LadderStep | undefined): DroppedParameter | null {
  if (step?.refusal === undefined) return null;
  const { code } = step.refusal;
  return { parameter, value: structuredClone(step.value), code, ...limitOf(step.refusal) };
}

function clampedStep(
  parameter: string,
  step: LadderStep | undefined,
  to: EffectiveValue['value'],
): ClampedParameter | null {
  if (step?.refusal?.outcome !== 'clamped' || step.value === null || to === undefined || to === null) return null;
  return structuredClone({ parameter, from: step.value, to, ...limitOf(step.refusal) });
}

const limitOf = ({ limit }: StepRefusal): Pick<DroppedParameter, 'limit'> =>
  limit === undefined ? {} : { limit: structuredClone(limit) };

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
