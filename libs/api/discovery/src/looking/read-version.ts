import type { ExchangeOptions, RuntimeClient, RuntimeTarget } from '@kamerton/api-runtime-client';
import type { RuntimeKind } from '@kamerton/runtime-catalog';
import { firstReadable } from './first-readable.js';

/** `null`: runtimes of this kind tell no version. @throws RuntimeFailure */
export async function readVersion(
  kind: RuntimeKind,
  target: RuntimeTarget,
  client: RuntimeClient,
  options: ExchangeOptions,
): Promise<string | null> {
  const { versionRequest, readVersion: read, olderVersionRequests = [] } = kind.discovery;
  if (versionRequest === null) return null;
  const ways = [versionRequest, ...olderVersionRequests].map((request) => ({ request, read }));
  return firstReadable(ways, target, client, options);
}
