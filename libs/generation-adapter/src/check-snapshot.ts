import type { SnapshotBody, SnapshotModel, SnapshotSet } from '@kamerton/contract';
import type { Policy } from '@kamerton/parameter-schema';
import { schemaShape } from './schema-shape.js';
import * as is from './shape.js';

type Fields<Of> = Readonly<Record<keyof Of, is.Shape>>;

const model: Fields<SnapshotModel> = {
  runtime: is.string,
  runtime_kind: is.string,
  runtime_version: is.nullable(is.string),
  model: is.string,
  schema_hash: is.nullable(is.string),
};

const policy: Fields<Policy> = {
  force: is.optional(is.oneOf(true)),
  forbid: is.optional(is.oneOf(true)),
  min: is.optional(is.number),
  max: is.optional(is.number),
  enum: is.optional(is.list(is.scalar)),
  on_violation: is.optional(is.oneOf('clamp', 'reject')),
};

const set: Fields<SnapshotSet> = {
  runtime: is.string,
  model: is.nullable(is.string),
  profile: is.nullable(is.string),
  version: is.count,
  params: is.record(is.parameterValue),
  policies: is.record(is.object(policy)),
};

const snapshot: Fields<SnapshotBody> = {
  sequence: is.count,
  generated_at: is.string,
  models: is.list(is.object(model)),
  sets: is.list(is.object(set)),
  schemas: is.record(is.anything),
};

const shape = is.object(snapshot);

/** A snapshot that nothing is wrong with. */
export interface CheckedSnapshot {
  /** As it was served: a later release of the adapter may read all of it. */
  readonly snapshot: SnapshotBody;
  /** `schema_hash` → what this release does not know in that schema; such a schema must not be used. */
  readonly unreadableSchemas: ReadonlyMap<string, string>;
}

/** Nothing replaces a snapshot that works before it has passed here. @throws ShapeError naming the first wrong place */
export function checkSnapshot(value: unknown): CheckedSnapshot {
  shape(value, '');
  if (!isShaped(value)) throw new is.ShapeError('/ must be an object');
  checkReferences(value);
  return { snapshot: value, unreadableSchemas: unreadableSchemas(value.schemas) };
}

function isShaped(value: unknown): value is SnapshotBody {
  return is.isObject(value);
}

function checkReferences({ models, schemas }: SnapshotBody): void {
  models.forEach(({ schema_hash: hash }, index) => {
    if (hash !== null && !Object.hasOwn(schemas, hash)) {
      throw new is.ShapeError(`/models/${index}/schema_hash names a schema that is not in the snapshot`);
    }
  });
}

/** One schema of a newer server costs only the models that have it; a damaged one casts doubt on the whole answer. */
function unreadableSchemas(schemas: SnapshotBody['schemas']): ReadonlyMap<string, string> {
  const unreadable = new Map<string, string>();
  for (const [hash, schema] of Object.entries(schemas)) {
    try {
      schemaShape(schema, is.below('/schemas', hash));
    } catch (error) {
      if (!(error instanceof is.UnknownWordError)) throw error;
      unreadable.set(hash, error.message);
    }
  }
  return unreadable;
}
