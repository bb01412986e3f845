import type { SnapshotBody } from '@kamerton/contract';
import { planIndex, type PlanIndex } from '@kamerton/request-plan';
import { AdapterError } from './adapter-error.js';
import type { CheckedSnapshot } from './check-snapshot.js';
import type { TaggedSnapshot } from './fetch-snapshot.js';

/** A snapshot that requests are being built from. Replaced as a whole, so that one request never sees two of them. */
export interface SnapshotInUse {
  readonly plans: PlanIndex;
  readonly sequence: number;
  readonly etag: string | null;
  readonly source: 'file' | 'network';
  readonly loadedAt: Date;
  /** UNKNOWN_SCHEMA where some models' schemas are of a newer release; their requests pass through with NO_SCHEMA. */
  readonly problem: AdapterError | null;
}

export function takeIntoUse(tagged: TaggedSnapshot, source: SnapshotInUse['source']): SnapshotInUse {
  const { snapshot, etag } = tagged;
  return {
    plans: planIndex(readablePart(tagged)),
    sequence: snapshot.sequence,
    etag,
    source,
    loadedAt: new Date(),
    problem: problemOf(tagged),
  };
}

/** A model whose schema is not there has none, as far as plans are concerned. */
function readablePart({ snapshot, unreadableSchemas }: CheckedSnapshot): SnapshotBody {
  if (unreadableSchemas.size === 0) return snapshot;
  const readable = Object.entries(snapshot.schemas).filter(([hash]) => !unreadableSchemas.has(hash));
  return { ...snapshot, schemas: Object.fromEntries(readable) };
}

function problemOf({ snapshot, unreadableSchemas }: CheckedSnapshot): AdapterError | null {
  const [reason] = unreadableSchemas.values();
  if (reason === undefined) return null;
  const concerned = snapshot.models.filter(({ schema_hash: hash }) => hash !== null && unreadableSchemas.has(hash));
  const named = concerned.slice(0, maxNamed).map(({ runtime, model }) => `${model} on ${runtime}`);
  const more = concerned.length > maxNamed ? ` and ${concerned.length - maxNamed} more` : '';
  return new AdapterError(
    'UNKNOWN_SCHEMA',
    `Requests to ${named.join(', ')}${more} pass through untouched, until the adapter is upgraded: ${reason}`,
  );
}

const maxNamed = 3;
