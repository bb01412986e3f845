import type { SetAddress } from '@kamerton/api-database';
import { ProblemException } from '@kamerton/api-http';
import { rungOf, type ConflictResolution } from '@kamerton/contract';
import { conflictMessage, type GenerationSchema, type Language, type PolicyConflict } from '@kamerton/parameter-schema';

/** Whose conflicts they are, and by what they are judged. */
export interface ConflictPlace {
  readonly address: SetAddress;
  readonly schema: GenerationSchema;
  readonly language: Language;
}

/** Conflicts found at a set, each with the set that holds what gives way: that one or one on its ladder. */
export function conflictBodies(place: ConflictPlace, conflicts: readonly PolicyConflict[]): ConflictResolution[] {
  const { address, schema, language } = place;
  return conflicts.flatMap((conflict) => {
    const definition = schema.parameters[conflict.parameter];
    if (definition === undefined) return [];
    return {
      ...placeOn(address, conflict.rung),
      ...conflict,
      message: conflictMessage(conflict, definition, language),
    };
  });
}

/** The set on a rung of the ladder of `address`. */
function placeOn({ runtimeId: runtime, model, profile }: SetAddress, rung: PolicyConflict['rung']) {
  const own = { runtime, model, profile };
  if (rung === rungOf(own)) return own;
  return rung === 'runtime_override' ? { runtime, model: null, profile: null } : { runtime, model, profile: null };
}

/** All that stands against a write, and what could be made of it. */
export const policyConflict = (conflicts: readonly ConflictResolution[]): ProblemException =>
  new ProblemException('POLICY_CONFLICT', { extra: { conflicts } });
