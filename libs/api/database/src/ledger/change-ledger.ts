import { randomUUID } from 'node:crypto';
import type { AuditEventBody } from '@kamerton/contract';
import type { EntityManager } from 'typeorm';
import { ChangeEventRepository } from '../repositories/change-event.repository.js';
import { chainHash } from './chain-hash.js';

export type NewChangeEvent = Omit<AuditEventBody, 'id' | 'sequence' | 'hash'>;

/** Channel on which each commit announces its sequence number. */
export const changesChannel = 'kamerton_changes';

/**
 * Numbers the change events without gaps and chains them by hash. The one ledger row is locked from `append` until the
 * transaction is over, so append last: every other writer waits for it.
 */
export class ChangeLedger {
  private readonly events: ChangeEventRepository;

  constructor(private readonly manager: EntityManager) {
    this.events = new ChangeEventRepository(manager);
  }

  /** Of the last committed event; 0 before the first. */
  async sequence(): Promise<number> {
    const [row] = await this.manager.query<{ sequence: string }[]>('SELECT sequence FROM ledger');
    return Number(row?.sequence);
  }

  async append(event: NewChangeEvent): Promise<AuditEventBody> {
    const last = await this.lockLast();
    const numbered = { ...event, id: randomUUID(), sequence: last.sequence + 1 };
    const chained = { ...numbered, hash: chainHash(last.hash, numbered) };
    await this.events.insert(changeEventRow(chained, last.hash));
    await this.advance(chained);
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

  /** Postgres holds the notification back until the commit, and forgets it on a rollback. */
  private async advance({ sequence, hash }: AuditEventBody): Promise<void> {
    await this.manager.query(
      `WITH moved AS (UPDATE ledger SET sequence = $1, last_hash = $2 WHERE id = 1 RETURNING sequence)
       SELECT pg_notify($3, sequence::text) FROM moved`,
      [sequence, hash, changesChannel],
    );
  }
}

const changeEventRow = (event: AuditEventBody, previousHash: string) => ({
  sequence: event.sequence,
  id: event.id,
  at: new Date(event.at),
  userId: event.user_id,
  actorKind: event.actor_kind,
  action: event.action,
  runtimeId: event.runtime,
  model: event.model,
  profile: event.profile,
  version: event.version,
  diff: event.diff,
  reason: event.reason,
  source: event.source,
  requestId: event.request_id,
  previousHash,
  hash: event.hash,
});
