import { randomUUID } from 'node:crypto';
import type { AuditEventBody } from '@kamerton/contract';
import type { EntityManager } from 'typeorm';
import { chainHash } from './chain-hash.js';

export type NewChangeEvent = Omit<AuditEventBody, 'id' | 'sequence' | 'hash'>;

/** Channel on which each commit announces its sequence number. */
export const changesChannel = 'kamerton_changes';

/**
 * Numbers the change events without gaps and chains them by hash. The one ledger row is locked from `append` until the
 * transaction is over, so append last: every other writer waits for it.
 */
export class ChangeLedger {
  constructor(private readonly manager: EntityManager) {}

  /** Of the last committed event; 0 before the first. */
  async sequence(): Promise<number> {
    const [row] = await this.manager.query<{ sequence: string }[]>('SELECT sequence FROM ledger');
    return Number(row?.sequence);
  }

  async append(event: NewChangeEvent): Promise<AuditEventBody> {
    const last = await this.lockLast();
    const numbered = { ...event, id: randomUUID(), sequence: last.sequence + 1 };
    const chained = { ...numbered, hash: chainHash(last.hash, numbered) };
    await this.record(chained, last.hash);
    return chained;
  }

  private async lockLast(): Promise<{ sequence: number; hash: string }> {
    const [row] = await this.manager.query<{ sequence: string; last_hash: string }[]>(
      'SELECT sequence, last_hash FROM ledger WHERE id = 1 FOR UPDATE',
    );
    if (!row) {
      throw new Error('the ledger row is gone: the schema of the database was tampered with');
    }
    return { sequence: Number(row.sequence), hash: row.last_hash };
  }

  /**
   * Event, ledger and notification in one round trip: every other writer waits for it. Postgres holds the notification back
   * until the commit, and forgets it on a rollback.
   */
  private async record(event: AuditEventBody, previousHash: string): Promise<void> {
    await this.manager.query(
      `WITH event AS (
         INSERT INTO change_events (sequence, id, at, user_id, actor_kind, action, runtime_id, model, profile, version,
           diff, reason, source, request_id, previous_hash, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         RETURNING sequence, hash),
       moved AS (
         UPDATE ledger SET sequence = event.sequence, last_hash = event.hash FROM event WHERE id = 1
         RETURNING ledger.sequence)
       SELECT pg_notify($17, sequence::text) FROM moved`,
      [...columnsOf(event, previousHash), changesChannel],
    );
  }
}

const columnsOf = (event: AuditEventBody, previousHash: string): readonly unknown[] => [
  event.sequence,
  event.id,
  new Date(event.at),
  event.user_id,
  event.actor_kind,
  event.action,
  event.runtime,
  event.model,
  event.profile,
  event.version,
  event.diff,
  event.reason,
  event.source,
  event.request_id,
  previousHash,
  event.hash,
];
