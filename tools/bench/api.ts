import { readFileSync } from 'node:fs';
import { apiPaths } from '@kamerton/contract';
import type { BenchProduct } from './bench-product.ts';
import type { Figure, Section } from './figure.ts';
import { keepAliveClient } from './keep-alive-client.ts';
import { pacedLoad, type LoadResult } from './paced-load.ts';
import { median, percentile } from './statistics.ts';

const seconds = 10;
const runs = 3;

export async function measureApi({ api, readyAfterMs, tunable }: BenchProduct): Promise<Section> {
  const client = keepAliveClient(api.url);
  const paths = tunable.map(({ model, runtime }) => apiPaths.modelConfig(model, { runtime }));
  const pathAt = (index: number) => paths[index % paths.length] ?? '';
  const get = (index: number) => client.send('GET', pathAt(index));
  const patch = (index: number) => client.send('PATCH', pathAt(index), { params: { temperature: (index % 97) / 100 } });

  await pacedLoad({ perSecond: 200, seconds: 3, send: get });
  const reads = await repeated(500, get);
  const writes = await repeated(100, patch);
  client.close();
  const megabytes = residentMegabytes(api.pid);
  return {
    title: 'API',
    method: `The built API over a Postgres that writes to disk, ${paths.length} models. Requests are sent at a fixed rate for ${seconds} s, ${runs} times; each is timed from the moment it was due. The median of the runs’ p95 is quoted.`,
    figures: [
      loadFigure('GET config at 500/s, p95', reads, 10),
      loadFigure('PATCH config with its event at 100/s, p95', writes, 40),
      {
        what: 'Ready after the start of the process',
        measured: `${(readyAfterMs / 1000).toFixed(2)} s`,
        goal: '< 3 s',
        met: readyAfterMs < 3_000,
      },
      megabytes === null
        ? { what: 'Resident memory after the load', measured: 'not told by this system', goal: '< 200 MB', met: null }
        : {
            what: 'Resident memory after the load',
            measured: `${megabytes.toFixed(0)} MB`,
            goal: '< 200 MB',
            met: megabytes < 200,
          },
    ],
  };
}

async function repeated(perSecond: number, send: (index: number) => Promise<boolean>): Promise<LoadResult[]> {
  const results: LoadResult[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await pacedLoad({ perSecond, seconds, send }));
  return results;
}

function loadFigure(what: string, results: readonly LoadResult[], goalMs: number): Figure {
  const p95 = median(results.map(({ latencies }) => percentile(latencies, 95)));
  const p50 = median(results.map(({ latencies }) => percentile(latencies, 50)));
  const failures = results.reduce((sum, result) => sum + result.failures, 0);
  return {
    what,
    measured: `${p95.toFixed(1)} ms (p50 ${p50.toFixed(1)} ms, ${failures} failed)`,
    goal: `< ${goalMs} ms`,
    met: p95 < goalMs && failures === 0,
  };
}

/** Linux tells; elsewhere `null`. */
function residentMegabytes(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}
