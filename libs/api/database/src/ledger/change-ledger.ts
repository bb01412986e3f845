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
    return (await this.last()).sequence;
  }

  /** The last committed event; before the first, number 0 and `chainStart`. */
  async last(): Promise<LastEvent> {
    return this.readLast('');
  }

  async append(event: NewChangeEvent): Promise<AuditEventBody> {
    const last = await this.lockLast();
    const chained = chainedTo(last, event);
    await this.record(chained, last.hash);
    return chained;
  }

  /** Many at once, in their order, in as few round trips as one; announced together. */
  async appendAll(events: readonly NewChangeEvent[]): Promise<readonly AuditEventBody[]> {
    if (events.length === 0) return [];
    let last = await this.lockLast();
    const links = events.map((event) => {
      const chained = chainedTo(last, event);
      const link = { event: chained, previousHash: last.hash };
      last = { sequence: chained.sequence, hash: chained.hash };
      return link;
    });
    await this.recordAll(links, last);
    return links.map(({ event }) => event);
  }

  private lockLast(): Promise<LastEvent> {
    return this.readLast('FOR UPDATE');
  }

  private async readLast(lock: '' | 'FOR UPDATE'): Promise<LastEvent> {
    const [row] = await this.manager.query<{ sequence: string; last_hash: string }[]>(
      `SELECT sequence, last_hash FROM ledger WHERE id = 1 ${lock}`,
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

  private async recordAll(links: readonly Link[], last: LastEvent): Promise<void> {
    await this.manager.query(
      `WITH events AS (
         INSERT INTO change_events (sequence, id, at, user_id, actor_kind, action, runtime_id, model, profile, version,
           diff, reason, source, request_id, previous_hash, hash)
         SELECT sequence, id, at, user_id, actor_kind, action, runtime, model, profile, version,
           diff, reason, source, request_id, previous_hash, hash
         FROM jsonb_to_recordset($1) AS given (sequence bigint, id uuid, at timestamptz, user_id text, actor_kind text,
           action text, runtime text, model text, profile text, version int, diff jsonb, reason text, source text,
           request_id text, previous_hash text, hash text)
         ORDER BY sequence),
       moved AS (UPDATE ledger SET sequence = $2, last_hash = $3 WHERE id = 1 RETURNING sequence)
       SELECT pg_notify($4, sequence::text) FROM moved`,
      [
        JSON.stringify(links.map(({ event, previousHash }) => ({ ...event, previous_hash: previousHash }))),
        last.sequence,
        last.hash,
        changesChannel,
      ],
    );
  }
}

export interface LastEvent {
  readonly sequence: number;
  readonly hash: string;
}

interface Link {
  readonly event: AuditEventBody;
  readonly previousHash: string;
}

function chainedTo({ sequence, hash }: LastEvent, event: NewChangeEvent): AuditEventBody {
  const numbered = { ...event, id: randomUUID(), sequence: sequence + 1 };
  return { ...numbered, hash: chainHash(hash, numbered) };
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
