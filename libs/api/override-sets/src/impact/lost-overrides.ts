import type { LostOverride, OverrideRung } from '@kamerton/contract';
import {
  equalValues,
  type EffectiveValue,
  type EffectiveValues,
  type LadderStep,
  type LayerSource,
} from '@kamerton/parameter-schema';

/**
 * Stored values that policies or the schema keep from coming through as they stand, lowest rung first: those that did come
 * through before, and those that the write itself stores. What a higher rung merely overruled before was no loss.
 */
export function lostOverrides(before: EffectiveValues, after: EffectiveValues): readonly LostOverride[] {
  return Object.entries(after).flatMap(([parameter, effective]) =>
    effective.ladder.flatMap((step) => {
      const lost = lossOf(parameter, step, effective);
      return lost === null || !isNews(step, before[parameter]) ? [] : [lost];
    }),
  );
}

function lossOf(parameter: string, step: LadderStep, { value: used }: EffectiveValue): LostOverride | null {
  const { source: rung, value, refusal } = step;
  if (refusal === undefined || refusal.outcome === 'rejected' || !isOverrideRung(rung) || value === null) return null;
  const { outcome, code, by } = refusal;
  const to = outcome === 'clamped' && used !== null ? used : undefined;
  return {
    ...{ parameter, rung, value, outcome, code },
    ...(by !== undefined && isOverrideRung(by) && { by }),
    ...(to !== undefined && { to }),
  };
}

function isNews({ source, value }: LadderStep, before: EffectiveValue | undefined): boolean {
  const same = before?.ladder.find((step) => step.source === source);
  if (same === undefined || same.value === null || value === null || !equalValues(same.value, value)) return true;
  return same.refusal === undefined && before?.source === source;
}

const isOverrideRung = (source: LayerSource): source is OverrideRung =>
  source === 'runtime_override' || source === 'model_override' || source === 'profile_override';
