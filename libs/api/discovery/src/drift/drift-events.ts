import type { Act } from '@kamerton/api-administration';
import type { NewChangeEvent, RuntimeEntity } from '@kamerton/api-database';
import type { FactsMove } from '@kamerton/api-model-schemas';
import { systemActor, type ModelDriftDiff, type RuntimeDriftDiff } from '@kamerton/contract';
import type { DriftedModel, NoticedDrift } from './noticed-drift.js';

/** Whatever one look noticed bears one request id. */
export const driftAct = (at: Date, lookId: string): Act => ({
  ...systemActor,
  at: at.toISOString(),
  reason: null,
  request_id: lookId,
});

/** One event for the runtime when its version moved, and one for each model beneath whose overrides something did. */
export function driftEvents(
  { id, version: before }: RuntimeEntity,
  version: string | null,
  noticed: NoticedDrift,
  act: Act,
): readonly NewChangeEvent[] {
  const models = noticed.drifted.map((drifted) => modelEvent(id, drifted, act));
  if (!versionMoved(before, version)) return models;
  const diff: RuntimeDriftDiff = {
    runtime_version: { from: before, to: version },
    models: { changed: noticed.changed, schema_moved: noticed.schemaMoved },
  };
  const event = { ...act, action: 'runtime.drift', runtime: id, model: null, profile: null, version: null } as const;
  return [{ ...event, diff: { ...diff } }, ...models];
}

/** A version that is told for the first time, or no longer, did not move. */
export const versionMoved = (from: string | null, to: string | null): boolean =>
  from !== null && to !== null && from !== to;

/** Moved parameters at the top, as in the diff of a configuration. */
export function driftDiff(move: FactsMove, invalid: DriftedModel['invalid'] = []): Readonly<Record<string, unknown>> {
  const { parameters, ...rest } = move;
  const beside: ModelDriftDiff = { ...rest, ...(invalid.length > 0 && { invalid_overrides: invalid }) };
  return { ...parameters, ...beside };
}

const modelEvent = (runtime: string, { model, move, invalid }: DriftedModel, act: Act): NewChangeEvent => ({
  ...act,
  action: 'model.drift',
  runtime,
  model,
  profile: null,
  version: null,
  diff: driftDiff(move, invalid),
});
