import { RuntimeFailure, type RuntimeClient } from '@kamerton/api-runtime-client';
import {
  kindsByUsualPort,
  recogniseKind,
  usualRuntimeId,
  type DiscoveryRequest,
  type RuntimeKind,
} from '@kamerton/runtime-catalog';
import type { RuntimeSetting } from '@kamerton/api-administration';

/** A server on this machine that is any good answers such small questions in much less, in milliseconds. */
const patienceMs = 1_500;

/** The runtimes that answer on their usual loopback ports, recognised by what they answer and not by the port alone. */
export async function localRuntimes(
  kinds: readonly RuntimeKind[],
  client: RuntimeClient,
): Promise<readonly RuntimeSetting[]> {
  const found = await Promise.all(
    [...kindsByUsualPort(kinds)].map(async ([port, candidates]) => {
      const baseUrl = `http://127.0.0.1:${port}`;
      const kind = await recogniseKind(candidates, (request) => ask(client, { id: `port-${port}`, baseUrl }, request));
      return kind === null
        ? []
        : [{ id: usualRuntimeId(kind, port), kind: kind.id, baseUrl, enabled: true, demo: false }];
    }),
  );
  return found.flat();
}

async function ask(
  client: RuntimeClient,
  stranger: { readonly id: string; readonly baseUrl: string },
  request: DiscoveryRequest,
): Promise<unknown> {
  try {
    return await client.read(stranger, request, { timeoutMs: patienceMs });
  } catch (error) {
    if (error instanceof RuntimeFailure) return undefined;
    throw error;
  }
}
