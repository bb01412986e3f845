import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startService, type ServiceProcess } from './service-process.ts';
import type { RuntimeEntry } from './runtime-entry.ts';

export interface ApiOrder {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Left out: the API looks at the usual ports itself. */
  readonly runtimes?: readonly RuntimeEntry[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly logFile?: string;
}

export interface ApiService extends ServiceProcess {
  readonly url: string;
}

const workspaceRoot = join(import.meta.dirname, '../..');
export const apiScript = join(workspaceRoot, 'dist/apps/api/main.js');
const cockpitFolder = join(workspaceRoot, 'dist/apps/cockpit/browser');
const readyWithinMs = 60_000;

/** Starts the built API and waits until it is ready to serve. */
export async function startApiService(order: ApiOrder): Promise<ApiService> {
  const { host, port, runtimes } = order;
  const service = startService({
    name: 'The API',
    script: apiScript,
    env: {
      NODE_ENV: 'production',
      // Room for new objects, in MB: with V8's default of 16 the API would take 100 MB more under load, for no gain in speed.
      NODE_OPTIONS: '--max-semi-space-size=4',
      KAMERTON_COCKPIT_DIR: cockpitFolder,
      ...order.env,
      HOST: host,
      PORT: String(port),
      DATABASE_URL: order.databaseUrl,
      ...(runtimes === undefined ? {} : { KAMERTON_RUNTIMES: JSON.stringify(runtimes) }),
    },
    ...(order.logFile === undefined ? {} : { logFile: order.logFile }),
  });
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  try {
    await untilReady(url, service);
  } catch (error) {
    await service.kill();
    throw error;
  }
  return { ...service, url };
}

async function untilReady(url: string, service: ServiceProcess): Promise<void> {
  let failure: string | null = null;
  void service.crashed.then((reason) => (failure = reason));
  const deadline = Date.now() + readyWithinMs;
  while (!(await isReady(url))) {
    if (failure !== null) throw new Error(failure);
    if (Date.now() > deadline)
      throw new Error(`The API was not ready within ${readyWithinMs / 1000} s.\n${service.output()}`);
    await delay(50);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Not listening yet; a service that has ended is noticed by the caller.
    return false;
  }
}
