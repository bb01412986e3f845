import type { GenerationSchema, ParameterValues, Policies } from '@kamerton/parameter-schema';

/** GET /snapshot: all that an adapter needs to build requests without asking again. */
export interface SnapshotBody {
  /** Of the last accepted change that is inside. */
  readonly sequence: number;
  readonly generated_at: string;
  readonly models: readonly SnapshotModel[];
  readonly sets: readonly SnapshotSet[];
  /** `schema_hash` → schema; models that share a schema share the entry. */
  readonly schemas: Readonly<Record<string, GenerationSchema>>;
}

export interface SnapshotModel {
  readonly runtime: string;
  readonly runtime_kind: string;
  readonly runtime_version: string | null;
  readonly model: string;
  /** `null`: no schema is known, and an adapter passes requests through untouched. */
  readonly schema_hash: string | null;
}

/**
 * One override set that holds anything, or a profile that is there: also an empty one has a name that requests may give. What
 * is not here falls back.
 */
export interface SnapshotSet {
  readonly runtime: string;
  /** `null`: the runtime-wide rung. */
  readonly model: string | null;
  /** `null`: the model's own set. */
  readonly profile: string | null;
  readonly version: number;
  readonly params: ParameterValues;
  readonly policies: Policies;
}
