import type { ReceiptBody } from '@kamerton/contract';
import type { EntityManager } from 'typeorm';

export interface ReceiptRow {
  readonly service: string;
  readonly instance: string;
  /** Of the snapshot in use; `null`: none yet. */
  readonly sequence: number | null;
  readonly appliedAt: Date | null;
  readonly lastSeenAt: Date;
  readonly follows: ReceiptBody['follows'];
}

/** A service that asks for a model's values. */
export interface FollowingService {
  readonly service: string;
  readonly model: string;
  readonly profile: string | null;
  readonly instances: number;
  readonly lastSeenAt: Date;
}

interface StoredReceipt extends Omit<ReceiptRow, 'sequence'> {
  readonly sequence: string | null;
}

/** An adapter that has said nothing for so long is gone: services come and go under names of their processes. */
const forgottenAfter = `interval '24 hours'`;

/** Who uses which values: the last word of every adapter. */
export class ReceiptRepository {
  constructor(private readonly manager: Pick<EntityManager, 'query'>) {}

  /** The newest word counts, even where two of one adapter overtake each other. */
  async put({ service, instance, sequence, appliedAt, lastSeenAt, follows }: ReceiptRow): Promise<void> {
    await this.manager.query(
      `INSERT INTO receipts AS known (service, instance, sequence, applied_at, last_seen_at, follows)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (service, instance) DO UPDATE SET sequence = excluded.sequence, applied_at = excluded.applied_at,
         last_seen_at = excluded.last_seen_at, follows = excluded.follows
       WHERE known.last_seen_at <= excluded.last_seen_at`,
      [service, instance, sequence, appliedAt, lastSeenAt, JSON.stringify(follows)],
    );
  }

  /** At most `limit` of those that were heard of lately and stand behind `after`; by service and instance. */
  async page(
    service: string | undefined,
    after: readonly [service: string, instance: string] | null,
    limit: number,
  ): Promise<readonly ReceiptRow[]> {
    const rows = await this.manager.query<StoredReceipt[]>(
      `SELECT service, instance, sequence, applied_at AS "appliedAt", last_seen_at AS "lastSeenAt", follows FROM receipts
       WHERE last_seen_at > now() - ${forgottenAfter}
         AND ($1::text IS NULL OR service = $1)
         AND ($2::text IS NULL OR (service, instance) > ($2 COLLATE "C", $3 COLLATE "C"))
       ORDER BY service, instance LIMIT $4`,
      [service ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map((row) => ({ ...row, sequence: row.sequence === null ? null : Number(row.sequence) }));
  }

  /** Which services follow models of a runtime, and how many of their processes. */
  async servicesOf(runtimeId: string): Promise<readonly FollowingService[]> {
    return this.manager.query<FollowingService[]>(
      `SELECT service, followed.model, followed.profile, count(DISTINCT instance)::int AS instances, max(last_seen_at) AS "lastSeenAt"
       FROM receipts, jsonb_to_recordset(follows) AS followed (runtime text, model text, profile text)
       WHERE last_seen_at > now() - ${forgottenAfter} AND followed.runtime = $1
       GROUP BY service, followed.model, followed.profile
       ORDER BY service, followed.model, followed.profile NULLS FIRST`,
      [runtimeId],
    );
  }

  /** Per service its processes, and the lowest sequence that any of them still uses (`null`: one has none). */
  async convergence(): Promise<readonly { service: string; instances: number; sequence: number | null }[]> {
    const rows = await this.manager.query<{ service: string; instances: number; sequence: string | null }[]>(
      `SELECT service, count(*)::int AS instances,
         CASE WHEN bool_or(sequence IS NULL) THEN NULL ELSE min(sequence) END AS sequence
       FROM receipts WHERE last_seen_at > now() - interval '5 minutes' GROUP BY service ORDER BY service`,
    );
    return rows.map((row) => ({ ...row, sequence: row.sequence === null ? null : Number(row.sequence) }));
  }

  async removeForgotten(): Promise<void> {
    await this.manager.query(`DELETE FROM receipts WHERE last_seen_at < now() - ${forgottenAfter}`);
  }
}
