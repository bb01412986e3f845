import { join } from 'node:path';
import { ownAddress } from '../bootstrap/check-place.mjs';
import { logDirectory } from '../bootstrap/workspace.mjs';
import { startApiService } from '../services/api-service.ts';
import { buildWhatIsStale } from './build.ts';
import { openDatabase } from './database.ts';
import { greet } from './greeting.ts';
import type { Running } from './running.ts';
import { prepareRuntimes } from './runtimes.ts';

/** From a workspace with its packages to a Kamerton that answers. */
export async function startEverything(running: Running, stop: AbortSignal): Promise<void> {
  const startedAt = Date.now();
  const { host, port } = ownAddress();
  await buildWhatIsStale(stop);
  const [database, runtimes] = await Promise.all([running.add(openDatabase), prepareRuntimes(running)]);
  const api = await running.add(() =>
    startApiService({
      host,
      port,
      databaseUrl: database.url,
      logFile: join(logDirectory, 'api.log'),
      ...(runtimes.entries === undefined ? {} : { runtimes: runtimes.entries }),
    }),
  );
  await greet({ url: api.url, database: database.description, runtimes: runtimes.description, startedAt, stop });
}
