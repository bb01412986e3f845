import { type RuntimeClient, RuntimeFailure } from '@kamerton/api-runtime-client';
import type { RuntimeKind } from '@kamerton/runtime-catalog';
import type { RuntimeSetting } from '../settings/runtime-setting.js';
import { readPayload } from './read-payload.js';

/** The runtimes that answer on their usual loopback ports, recognised by what they answer and not by the port alone. */
export async function localRuntimes(
  kinds: readonly RuntimeKind[],
  client: RuntimeClient,
): Promise<readonly RuntimeSetting[]> {
  const candidates = kinds.flatMap((kind) =>
    kind.usualPorts.map((port, index) => ({
      kind,
      setting: {
        id: index === 0 ? kind.id : `${kind.id}-${port}`,
        kind: kind.id,
        baseUrl: `http://127.0.0.1:${port}`,
        enabled: true,
        demo: false,
      },
    })),
  );
  const found = await Promise.all(
    candidates.map(async ({ kind, setting }) => ((await speaks(kind, setting, client)) ? [setting] : [])),
  );
  return found.flat();
}

async function speaks(kind: RuntimeKind, setting: RuntimeSetting, client: RuntimeClient): Promise<boolean> {
  const { versionRequest, readVersion, listRequest, readList } = kind.discovery;
  try {
    if (versionRequest !== null) await readPayload(client, setting, versionRequest, readVersion);
    await readPayload(client, setting, listRequest, readList);
    return true;
  } catch (error) {
    if (error instanceof RuntimeFailure) return false;
    throw error;
  }
}
