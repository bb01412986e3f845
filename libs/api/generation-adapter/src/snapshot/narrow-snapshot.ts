import type { SnapshotBody, SnapshotModel } from '@kamerton/contract';
import { runtimeKind } from '@kamerton/runtime-catalog';

export interface SnapshotFilter {
  readonly runtime?: string | undefined;
  readonly model?: string | undefined;
}

/** The part that bears on one runtime, one model or both. Runtime-wide sets bear on every model of their runtime. */
export function narrowSnapshot(body: SnapshotBody, { runtime, model }: SnapshotFilter): SnapshotBody {
  if (runtime === undefined && model === undefined) return body;
  const models = body.models.filter((entry) => matches(entry.runtime, runtime) && isMeant(entry, model));
  const names = new Set(models.map((entry) => entry.model));
  const runtimes = new Set(models.map((entry) => entry.runtime));
  const hashes = new Set(models.map((entry) => entry.schema_hash));
  return {
    ...body,
    models,
    sets: body.sets.filter((set) => runtimes.has(set.runtime) && (set.model === null || names.has(set.model))),
    schemas: Object.fromEntries(Object.entries(body.schemas).filter(([hash]) => hashes.has(hash))),
  };
}

/** Whether a name, or no name, means this model: its own, or another one that the runtime knows it by. */
export const isMeant = ({ runtime_kind: kind, model }: SnapshotModel, wanted: string | undefined): boolean =>
  matches(model, wanted) || (wanted !== undefined && runtimeKind(kind)?.otherNames?.(model).includes(wanted) === true);

const matches = (value: string, wanted: string | undefined): boolean => wanted === undefined || value === wanted;
