import type { EntityManager } from 'typeorm';

/** The answer to an earlier request, as it went out. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface KeyHolder {
  readonly requestHash: string;
  /** `null`: its request is still running. */
  readonly answer: StoredAnswer | null;
}

interface KeyRow {
  readonly request_hash: string;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly body: unknown;
}

const voidAfter = `interval '24 hours'`;
/** A claim this old belongs to a process that died: no request runs as long. */
const abandonedAfter = `interval '60 seconds'`;

/**
 * Keys by which a write is carried out once, however often it is sent. Inside a unit of work the answer is kept together with
 * the write: whoever dies after the commit leaves the answer behind, too.
 */
export class IdempotencyKeyRepository {
  constructor(private readonly database: Pick<EntityManager, 'query'>) {}

  /** `null`: the key is the caller's now. Otherwise what stands under it. */
  async claim(caller: string, key: string, requestHash: string): Promise<KeyHolder | null> {
    const claimed = await this.database.query<unknown[]>(
      `INSERT INTO idempotency_keys AS held (caller, key, request_hash, created_at) VALUES ($1, $2, $3, now())
       ON CONFLICT (caller, key) DO UPDATE SET
         request_hash = excluded.request_hash, created_at = excluded.created_at, status = NULL, headers = NULL, body = NULL
       WHERE held.created_at < now() - CASE WHEN held.status IS NULL THEN ${abandonedAfter} ELSE ${voidAfter} END
       RETURNING key`,
      [caller, key, requestHash],
    );
    return claimed.length > 0 ? null : this.holder(caller, key);
  }

  /** What stands under the key; `null` when its request was given up. */
  async holder(caller: string, key: string): Promise<KeyHolder | null> {
    const [row] = await this.database.query<KeyRow[]>(
      'SELECT request_hash, status, headers, body FROM idempotency_keys WHERE caller = $1 AND key = $2',
      [caller, key],
    );
    if (!row) return null;
    const answer = row.status === null ? null : { status: row.status, headers: row.headers ?? {}, body: row.body };
    return { requestHash: row.request_hash, answer };
  }

  /** Does nothing when an answer stands already: the first one counts. */
  async complete(caller: string, key: string, answer: StoredAnswer): Promise<void> {
    await this.database.query(
      `UPDATE idempotency_keys SET status = $3, headers = $4, body = $5
       WHERE caller = $1 AND key = $2 AND status IS NULL`,
      [caller, key, answer.status, answer.headers, JSON.stringify(answer.body)],
    );
  }

  /** Gives up a claim whose request was refused or failed, so that it may be sent again. */
  async release(caller: string, key: string): Promise<void> {
    await this.database.query('DELETE FROM idempotency_keys WHERE caller = $1 AND key = $2 AND status IS NULL', [
      caller,
      key,
    ]);
  }

  async removeVoid(): Promise<void> {
    await this.database.query(`DELETE FROM idempotency_keys WHERE created_at < now() - ${voidAfter}`);
  }
}
