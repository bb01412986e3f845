import { planIndex, type PlanIndex } from '@kamerton/request-plan';
import type { TaggedSnapshot } from './fetch-snapshot.js';

/** A snapshot that requests are being built from. Replaced as a whole, so that one request never sees two of them. */
export interface SnapshotInUse {
  readonly plans: PlanIndex;
  readonly sequence: number;
  readonly etag: string | null;
  readonly source: 'file' | 'network';
  readonly loadedAt: Date;
}

export function takeIntoUse({ snapshot, etag }: TaggedSnapshot, source: SnapshotInUse['source']): SnapshotInUse {
  return { plans: planIndex(snapshot), sequence: snapshot.sequence, etag, source, loadedAt: new Date() };
}
