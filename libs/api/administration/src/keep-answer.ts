import type { StoredAnswer, Transaction } from '@kamerton/api-database';

/**
 * In the transaction of the act: a retry after a crash must meet the first answer, not act again.
 *
 * @param key by which the same request may come again; `null`: none was given
 */
export async function keepAnswer(
  { idempotencyKeys }: Transaction,
  userId: string,
  key: string | null,
  answer: StoredAnswer,
): Promise<void> {
  if (key !== null) await idempotencyKeys.complete(userId, key, answer);
}
