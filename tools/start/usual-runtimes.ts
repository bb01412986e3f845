import { runtimeKinds, type RuntimeKind } from '@kamerton/runtime-catalog';
import type { RuntimeEntry } from '../services/runtime-entry.ts';

const answerWithinMs = 700;

/** Runtimes that answer, as what they are, on the ports where their kind is usually found. */
export async function findUsualRuntimes(): Promise<readonly RuntimeEntry[]> {
  const places = Object.values(runtimeKinds).flatMap((kind) => kind.usualPorts.map((port) => ({ kind, port })));
  const found = await Promise.all(
    places.map(async ({ kind, port }) => {
      const baseUrl = `http://127.0.0.1:${port}`;
      return (await answersAs(kind, baseUrl)) ? [{ id: kind.id, kind: kind.id, base_url: baseUrl }] : [];
    }),
  );
  return found.flat();
}

async function answersAs({ discovery }: RuntimeKind, baseUrl: string): Promise<boolean> {
  // Without a version of its own a kind cannot be told from others by its first answer.
  if (discovery.versionRequest === null) return false;
  const { method, path } = discovery.versionRequest;
  try {
    const signal = AbortSignal.timeout(answerWithinMs);
    const response = await fetch(`${baseUrl}${path}`, { method, signal, redirect: 'error' });
    discovery.readVersion(await response.json());
    return response.ok;
  } catch {
    // Nobody there, or somebody else.
    return false;
  }
}
