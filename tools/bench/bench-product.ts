import { setTimeout as delay } from 'node:timers/promises';
import { apiPaths, type ModelBody, type Page } from '@kamerton/contract';
import { startApi, startDemoRuntime, startTestPostgres, type ApiService } from '@kamerton/testing';

export interface BenchProduct {
  readonly api: ApiService;
  /** From the start of the process to its first ready answer, with the database migrated already; in milliseconds. */
  readonly readyAfterMs: number;
  readonly tunable: readonly ModelBody[];
  readonly stop: () => Promise<void>;
}

/** The built product with a Postgres that really writes to disk, and the demo runtime. */
export async function startBenchProduct(): Promise<BenchProduct> {
  const postgres = await startTestPostgres({ durable: true });
  const database = await postgres.createDatabase();
  const demo = await startDemoRuntime();
  const order = { databaseUrl: database.url, runtimes: demo.runtimes, env: { LOG_LEVEL: 'warn' } };
  await (await startApi(order)).stop();

  const start = performance.now();
  const api = await startApi(order);
  const readyAfterMs = performance.now() - start;
  return {
    api,
    readyAfterMs,
    tunable: await tunableModels(api.url),
    stop: async () => {
      await api.stop();
      await demo.stop();
      await postgres.stop();
    },
  };
}

async function tunableModels(url: string): Promise<readonly ModelBody[]> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const { items } = (await (await fetch(`${url}${apiPaths.models()}`)).json()) as Page<ModelBody>;
    const ready = items.filter(({ schema_status: status }) => status === 'ready');
    if (ready.length >= 4) return ready;
    if (Date.now() > deadline) throw new Error(`Only ${ready.length} of the demo runtime’s models became ready.`);
    await delay(100);
  }
}
