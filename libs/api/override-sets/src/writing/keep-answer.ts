import type { Repositories } from '@kamerton/api-database';
import { entityTag } from '@kamerton/api-http';
import type { ConfigWriteBody } from '@kamerton/contract';
import type { WriteContext } from './write-context.js';

/** In the transaction of the write: a retry after a crash must meet the first answer, not write over what came in between. */
export async function keepAnswer(
  records: Repositories,
  body: ConfigWriteBody,
  { caller, idempotencyKey }: WriteContext,
): Promise<void> {
  if (idempotencyKey === null) return;
  const headers = { etag: entityTag(body.version) };
  await records.idempotencyKeys.complete(caller.user_id, idempotencyKey, { status: 200, headers, body });
}
