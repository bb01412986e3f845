import type { OverrideSetEntity } from '@kamerton/api-database';
import { rungOf, type NewlyInvalidOverride } from '@kamerton/contract';
import { refusedValues, type GenerationSchema } from '@kamerton/parameter-schema';

/** Stored values that the schema accepted before and refuses now. `null`: no schema, which refuses nothing. */
export function newlyInvalid(
  sets: readonly OverrideSetEntity[],
  before: GenerationSchema | null,
  after: GenerationSchema | null,
): readonly NewlyInvalidOverride[] {
  if (before === null || after === null) return [];
  return sets.flatMap((set) => {
    const refusedBefore = new Set(refusedValues(before, set.params).map(({ parameter }) => parameter));
    const refused = refusedValues(after, set.params).filter(({ parameter }) => !refusedBefore.has(parameter));
    return refused.map(({ parameter, value, issue: { code, limit } }) => ({
      rung: rungOf(set),
      profile: set.profile,
      parameter,
      value,
      code,
      ...(limit !== undefined && { limit }),
    }));
  });
}
