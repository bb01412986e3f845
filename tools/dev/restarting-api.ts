import { watchFile, unwatchFile } from 'node:fs';
import { apiScript, startApiService, type ApiOrder, type ApiService } from '../services/api-service.ts';
import type { Part } from '../start/running.ts';

const lookEveryMs = 200;

/** The API, started anew whenever its bundle was written. One that does not start waits for the next change. */
export function startRestartingApi(order: ApiOrder): Part {
  let current: ApiService | null = null;
  let work = Promise.resolve();
  let stopping = false;

  async function restart(): Promise<void> {
    if (stopping) return;
    await current?.stop();
    current = null;
    try {
      current = await startApiService(order);
      console.log(`[api] ready at ${current.url}`);
      void current.crashed.then((reason) => console.error(`[api] ${reason}`));
    } catch (error) {
      console.error(`[api] ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  const schedule = (): void => {
    work = work.then(restart);
  };
  watchFile(apiScript, { interval: lookEveryMs }, ({ size, mtimeMs }, before) => {
    if (size > 0 && mtimeMs !== before.mtimeMs) schedule();
  });
  schedule();
  return {
    crashed: new Promise(() => undefined),
    stop: async () => {
      stopping = true;
      unwatchFile(apiScript);
      await work;
      await current?.stop();
    },
  };
}
