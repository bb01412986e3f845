import type { RuntimeEntity } from '@kamerton/api-database';

/**
 * The credential that a runtime has after a change. A secret is meant for the server for which it was given: at another
 * origin it does not count any more, unless it is named again with the move.
 */
export function credentialAfter(
  before: Pick<RuntimeEntity, 'baseUrl' | 'credential'>,
  baseUrl: string,
  credential: string | null | undefined,
): string | null {
  if (credential !== undefined) return credential;
  return new URL(baseUrl).origin === new URL(before.baseUrl).origin ? before.credential : null;
}
