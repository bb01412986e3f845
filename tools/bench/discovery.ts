import { setTimeout as delay } from 'node:timers/promises';
import { apiPaths, type Page, type RuntimeBody } from '@kamerton/contract';
import { startApi, startTestPostgres } from '@kamerton/testing';
import pg from 'pg';
import type { Section } from './figure.ts';
import { startScriptedRuntime, type ScriptedRuntime } from './scripted-runtime.ts';

const runtimes = 20;
const modelsEach = 50;
const latencyMs = 10;

/** The first look at many runtimes at once, and one more that finds nothing new. */
export async function measureDiscovery(): Promise<Section> {
  const servers = await Promise.all(
    Array.from({ length: runtimes }, () => startScriptedRuntime(modelsEach, latencyMs)),
  );
  const postgres = await startTestPostgres({ durable: true });
  const { url: databaseUrl } = await postgres.createDatabase();
  const start = performance.now();
  const api = await startApi({
    databaseUrl,
    runtimes: servers.map(({ url }, index) => ({ id: `gpu-${index + 1}`, kind: 'ollama', base_url: url })),
    env: { LOG_LEVEL: 'warn', KAMERTON_DISCOVERY_INTERVAL: '86400' },
  });
  try {
    await untilAllFound(api.url);
    const firstMs = performance.now() - start;
    const before = await nextTransaction(databaseUrl);
    const again = performance.now();
    await refreshAll(api.url);
    const secondMs = performance.now() - again;
    const written = (await nextTransaction(databaseUrl)) - before;
    return sectionOf(firstMs, secondMs, written, servers);
  } finally {
    await api.stop();
    await postgres.stop();
    await Promise.all(servers.map((server) => server.close()));
  }
}

function sectionOf(firstMs: number, secondMs: number, written: bigint, servers: readonly ScriptedRuntime[]): Section {
  const models = runtimes * modelsEach;
  const most = Math.max(...servers.map(({ mostInFlight }) => mostInFlight));
  const perSecond = (milliseconds: number): string => `${((models / milliseconds) * 1_000).toFixed(0)} models/s`;
  return {
    title: 'Discovery',
    method: `The built API over a Postgres that writes to disk looks at ${runtimes} runtimes of ${modelsEach} models each at the same time; each answer takes ${latencyMs} ms and the details of a model about 10 kB. The first time is from the start of the process until every model is listed. The runtimes run in the process that measures.`,
    figures: [
      {
        what: `${models} models over ${runtimes} runtimes, found and stored`,
        measured: `${(firstMs / 1_000).toFixed(1)} s (${perSecond(firstMs)})`,
        goal: '< 30 s',
        met: firstMs < 30_000,
      },
      {
        what: 'Looked at again by hand, nothing new',
        measured: `${(secondMs / 1_000).toFixed(1)} s (${perSecond(secondMs)})`,
        goal: '< 30 s',
        met: secondMs < 30_000,
      },
      { what: 'Requests in flight at one runtime, at most', measured: String(most), goal: '≤ 4', met: most <= 4 },
      {
        what: 'Transactions that wrote, when nothing was new',
        measured: String(written),
        goal: '0',
        met: written === 0n,
      },
    ],
  };
}

async function untilAllFound(url: string): Promise<void> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const { items } = await get<Page<RuntimeBody>>(`${url}${apiPaths.runtimes}`);
    const found = items.reduce((sum, { model_count: count }) => sum + count, 0);
    if (found === runtimes * modelsEach) return;
    if (Date.now() > deadline) throw new Error(`Only ${found} models were found in two minutes.`);
    await delay(50);
  }
}

async function refreshAll(url: string): Promise<void> {
  await Promise.all(
    Array.from({ length: runtimes }, async (_, index) => {
      const answer = await fetch(`${url}${apiPaths.runtimeRefresh(`gpu-${index + 1}`)}`, { method: 'POST' });
      if (!answer.ok) throw new Error(`A refresh was answered ${answer.status}: ${await answer.text()}`);
    }),
  );
}

const get = async <Body>(url: string): Promise<Body> => (await fetch(url)).json() as Promise<Body>;

/** Every transaction that writes, or locks a row, takes the next one. */
async function nextTransaction(databaseUrl: string): Promise<bigint> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ next: string }>(
      'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next',
    );
    return BigInt(rows[0]?.next ?? 0);
  } finally {
    await client.end();
  }
}
