import { setTimeout as delay } from 'node:timers/promises';
import type { AdapterError } from '../adapter-error.js';
import type { GenerationAdapterOptions } from '../adapter-options.js';
import { createGenerationAdapter, type GenerationAdapter } from '../generation-adapter.js';
import { exampleSnapshot } from './example-snapshot.js';
import { serve, startSnapshotServer, type SnapshotServer } from './snapshot-server.js';

export interface AdapterHarness {
  readonly server: SnapshotServer;
  /** What `onError` was told, in order. */
  readonly errors: AdapterError[];
  /** Starts an adapter that polls ten times a second. */
  readonly start: (options?: Partial<GenerationAdapterOptions>) => GenerationAdapter;
  /** Closes everything and fails when a promise was rejected without anybody noticing. */
  readonly close: () => Promise<void>;
}

export const exampleCall = { runtime: 'ollama', model: 'llama3:8b', request: { prompt: 'Hello', stream: false } };

/** A server that serves a temperature of 0.4, and adapters that follow it. */
export async function startHarness(): Promise<AdapterHarness> {
  const server = await startSnapshotServer(serve(exampleSnapshot(1, { temperature: 0.4 })));
  const adapters: GenerationAdapter[] = [];
  const errors: AdapterError[] = [];
  const unhandled: unknown[] = [];
  const notice = (reason: unknown): number => unhandled.push(reason);
  process.on('unhandledRejection', notice);
  return {
    server,
    errors,
    start: (options = {}) => {
      const adapter = createGenerationAdapter({
        url: server.url,
        pollIntervalMs: 100,
        timeoutMs: 400,
        maxBackoffMs: 100,
        refusedIntervalMs: 100,
        onError: (error) => errors.push(error),
        ...options,
      });
      adapters.push(adapter);
      return adapter;
    },
    close: async () => {
      await Promise.all(adapters.map((adapter) => adapter.close()));
      await server.close();
      await delay(0);
      process.off('unhandledRejection', notice);
      expect(unhandled).toEqual([]);
    },
  };
}

/** Looks every few milliseconds; fails after three seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 3_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${condition}`);
    await delay(5);
  }
}
