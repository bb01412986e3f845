import { conflictBodies, overrideLayer } from '@kamerton/api-override-sets';
import { rungOf, type ConflictResolution } from '@kamerton/contract';
import {
  conflictMessage,
  pointerTo,
  standingConflicts,
  type Language,
  type PolicyConflict,
  type StandingSet,
} from '@kamerton/parameter-schema';
import { isTarget, type Judge } from '../judging/judge.js';
import { lowerRungs, placeKey, placeWords } from './place-order.js';
import type { PlannedSet } from './plan-sets.js';
import type { SettingsFault } from './settings-fault.js';

export interface Contradictions {
  readonly conflicts: readonly ConflictResolution[];
  readonly faults: readonly SettingsFault[];
}

/**
 * What contradicts the rungs below it in the state as the document leaves it, and did not before: in sets of the document and
 * in others above them. A document resolves nothing by itself. Sets that nobody can judge contradict nothing.
 */
export function findContradictions(sets: readonly PlannedSet[], judge: Judge, language: Language): Contradictions {
  const byPlace = new Map(sets.map((set) => [placeKey(set.before), set]));
  const found = sets.map((set) =>
    contradictionsOf(
      set,
      lowerRungs(set.before).flatMap((place) => byPlace.get(placeKey(place)) ?? []),
      judge,
      language,
    ),
  );
  return { conflicts: found.flatMap(({ conflicts }) => conflicts), faults: found.flatMap(({ faults }) => faults) };
}

const none: Contradictions = { conflicts: [], faults: [] };

function contradictionsOf(
  set: PlannedSet,
  below: readonly PlannedSet[],
  judge: Judge,
  language: Language,
): Contradictions {
  const cause = [set, ...below].find(({ before, after }) => before !== after);
  if (cause === undefined || below.length === 0) return none;
  const { runtimeId, model, profile } = set.before;
  const address = { runtimeId, model, profile };
  const target = judge(address);
  if (!isTarget(target)) return none;
  const { schema } = target;
  const state = (side: 'before' | 'after'): StandingSet => ({
    content: set[side],
    below: below.map((lower) => overrideLayer(lower[side])),
  });
  const conflicts = standingConflicts(schema, rungOf(address), state('before'), state('after'));
  return {
    conflicts: conflictBodies({ address, schema, language }, conflicts),
    faults: conflicts.flatMap((conflict) => {
      const definition = schema.parameters[conflict.parameter];
      if (definition === undefined) return [];
      // Its pointer leads to what it contradicts, so the set itself has to be named.
      const place = set.pointer === null ? `${placeWords(address)}: ` : '';
      const message = {
        en: `${place}${conflictMessage(conflict, definition, 'en')}`,
        pl: `${place}${conflictMessage(conflict, definition, 'pl')}`,
      };
      const pointer = pointerOf(conflict, set.pointer, cause.pointer);
      return [{ pointer, parameter: conflict.parameter, code: 'POLICY_CONFLICT' as const, message }];
    }),
  };
}

/** Of a set that the document does not name: to the change beneath it that it contradicts. */
function pointerOf({ subject, parameter }: PolicyConflict, own: string | null, cause: string | null): string {
  if (own === null) return cause ?? '';
  return pointerTo(`${own}/${subject === 'value' ? 'params' : 'policies'}`, parameter);
}
