import { freePort } from '../postgres/free-port.ts';
import { startApiService, type ApiOrder, type ApiService } from '../services/api-service.ts';

export type TestApiOptions = Pick<ApiOrder, 'databaseUrl' | 'runtimes' | 'env'>;

/**
 * The built API on a free port of the loopback interface. `stop()` is a polite end, `kill()` is a power cut; without either
 * it ends with the test process. Without `runtimes` it knows none.
 */
export async function startApi({ databaseUrl, runtimes = [], env = {} }: TestApiOptions): Promise<ApiService> {
  const api = await startApiService({ databaseUrl, runtimes, env, host: '127.0.0.1', port: await freePort() });
  api.leaveInBackground();
  return api;
}
