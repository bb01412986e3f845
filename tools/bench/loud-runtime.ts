import { setTimeout as delay } from 'node:timers/promises';
import { apiPaths, type ModelBody, type Page } from '@kamerton/contract';
import { startApi, startHttpServer, startTestPostgres } from '@kamerton/testing';
import type { Figure } from './figure.ts';
import { keepAliveClient } from './keep-alive-client.ts';
import { pacedLoad } from './paced-load.ts';
import { startScriptedRuntime } from './scripted-runtime.ts';
import { percentile } from './statistics.ts';

const perSecond = 200;
const seconds = 15;
/** Six times as often as unless told otherwise. */
const secondsBetweenLooks = 5;
const noteLength = 380;

/** Just under the limit of 5 MiB, so it is read to its end and parsed. */
const loudList = JSON.stringify({
  models: Array.from({ length: 10_000 }, (_, index) => ({
    name: `loud-${index}`,
    model: `loud-${index}`,
    details: { family: 'llama', note: 'x'.repeat(noteLength) },
    size: 'wrong',
  })),
});

/** How long callers wait while a runtime says as much as it may, again and again; without and with it. */
export async function measureLoudRuntime(): Promise<readonly Figure[]> {
  const quiet = await waits([]);
  const server = await startHttpServer(({ url }, response) => {
    const answer = url === '/api/tags' ? loudList : '{"version":"0.33.0"}';
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
  const loud = await waits([{ id: 'loud', kind: 'ollama', base_url: server.url }]);
  await server.close();
  return [
    { what: `GET config at ${perSecond}/s, all runtimes quiet, p95`, measured: quiet.words, goal: '', met: null },
    {
      what: `GET config at ${perSecond}/s while a runtime sends ${(loudList.length / 1024 / 1024).toFixed(1)} MiB of JSON every ${secondsBetweenLooks} s, p95`,
      measured: loud.words,
      goal: '< 10 ms',
      met: loud.p95 < 10,
    },
  ];
}

async function waits(runtimes: readonly { id: string; kind: string; base_url: string }[]) {
  const steady = await startScriptedRuntime(5, 1);
  const postgres = await startTestPostgres({ durable: true });
  const api = await startApi({
    databaseUrl: (await postgres.createDatabase()).url,
    runtimes: [{ id: 'steady', kind: 'ollama', base_url: steady.url }, ...runtimes],
    env: { LOG_LEVEL: 'error', KAMERTON_DISCOVERY_INTERVAL: String(secondsBetweenLooks) },
  });
  const paths = (await readyModels(api.url)).map(({ model }) => apiPaths.modelConfig(model, { runtime: 'steady' }));
  const client = keepAliveClient(api.url);
  const send = (index: number) => client.send('GET', paths[index % paths.length] ?? '');
  await pacedLoad({ perSecond, seconds: 3, send });
  const { latencies } = await pacedLoad({ perSecond, seconds, send });
  client.close();
  await Promise.all([api.stop(), steady.close()]);
  await postgres.stop();
  const [p50, p95, most] = [50, 95, 100].map((percent) => percentile(latencies, percent)) as [number, number, number];
  return { p95, words: `${p95.toFixed(1)} ms (p50 ${p50.toFixed(1)} ms, longest ${most.toFixed(0)} ms)` };
}

async function readyModels(url: string): Promise<readonly ModelBody[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { items } = (await (
      await fetch(`${url}${apiPaths.models({ runtime: 'steady' })}`)
    ).json()) as Page<ModelBody>;
    if (items.length === 5) return items;
    await delay(100);
  }
  throw new Error('The steady runtime’s models were not found within 20 s.');
}
