import {
  kindsByUsualPort,
  recogniseKind,
  runtimeKinds,
  usualRuntimeId,
  type DiscoveryRequest,
} from '@kamerton/runtime-catalog';
import type { RuntimeEntry } from '../services/runtime-entry.ts';

const answerWithinMs = 700;

/** Runtimes that answer, as what they are, on the ports where their kind is usually found. */
export async function findUsualRuntimes(): Promise<readonly RuntimeEntry[]> {
  const found = await Promise.all(
    [...kindsByUsualPort(runtimeKinds)].map(async ([port, kinds]) => {
      const baseUrl = `http://127.0.0.1:${port}`;
      const kind = await recogniseKind(kinds, (request) => ask(baseUrl, request));
      return kind === null ? [] : [{ id: usualRuntimeId(kind, port), kind: kind.id, base_url: baseUrl }];
    }),
  );
  return found.flat();
}

async function ask(baseUrl: string, { method, path, body }: DiscoveryRequest): Promise<unknown> {
  try {
    const signal = AbortSignal.timeout(answerWithinMs);
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${baseUrl}${path}`, { method, headers, signal, redirect: 'error', ...content });
    return response.ok ? await response.json() : undefined;
  } catch {
    // Nobody there, or somebody who speaks otherwise.
    return undefined;
  }
}
