import { Injectable } from '@nestjs/common';
import { Repositories, type ReceiptRow } from '@kamerton/api-database';
import { decodeCursor, pageOf, ProblemException } from '@kamerton/api-http';
import { Signals } from '@kamerton/api-signals';
import type { NewReceiptBody, Page, ReceiptBody } from '@kamerton/contract';
import { SnapshotService } from '../snapshot/snapshot.service.js';
import { checkFollows, followedOnly } from './check-follows.js';

/** Adapters say what they use and what they did with it; who has converged can be seen. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly repositories: Repositories,
    private readonly snapshots: SnapshotService,
    private readonly signals: Signals,
  ) {}

  /** @throws ProblemException MALFORMED_REQUEST */
  async accept({ service, instance, sequence, applied_at, follows }: NewReceiptBody): Promise<void> {
    const issues = checkFollows(follows);
    if (issues.length > 0) throw new ProblemException('MALFORMED_REQUEST', { errors: issues });
    await this.repositories.receipts.put({
      ...{ service, instance, sequence, lastSeenAt: new Date(), follows: follows.map(followedOnly) },
      appliedAt: applied_at === null ? null : new Date(applied_at),
    });
    const snapshot = await this.snapshots.current();
    for (const { runtime, model, calls, counts } of follows) {
      if (calls === 0) continue;
      this.signals.valuesAdapted.emit({ ...snapshot.labelsOf(runtime, model), via: 'adapter', calls, counts });
    }
  }

  /** By service and instance; those that said something in the last day. */
  async page(service: string | undefined, limit: number, cursor: string | undefined): Promise<Page<ReceiptBody>> {
    const after = decodeCursor(cursor, ['string', 'string']);
    const rows = await this.repositories.receipts.page(service, after, limit + 1);
    const newest = await this.repositories.ledger.sequence();
    return pageOf(
      rows,
      limit,
      (row) => [row.service, row.instance],
      (row) => receiptBody(row, newest),
    );
  }
}

const receiptBody = (
  { service, instance, sequence, appliedAt, lastSeenAt, follows }: ReceiptRow,
  newest: number,
): ReceiptBody => ({
  service,
  instance,
  sequence,
  applied_at: appliedAt?.toISOString() ?? null,
  last_seen_at: lastSeenAt.toISOString(),
  // A database that was restored from a backup may be older than what an adapter has seen.
  behind: sequence === null ? null : Math.max(0, newest - sequence),
  follows,
});
