import { apiPaths } from '@kamerton/contract';
import {
  startApi,
  startDemoRuntime,
  startTestPostgres,
  type ApiService,
  type DemoRuntimeService,
  type RuntimeEntry,
} from '@kamerton/testing';
import { client, type Client } from './client.js';

export interface Product {
  readonly api: ApiService;
  readonly demo: DemoRuntimeService;
  readonly client: Client;
  readonly databaseUrl: string;
  readonly stop: () => Promise<void>;
}

export interface ProductOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Besides those of the demo runtime. */
  readonly runtimes?: readonly RuntimeEntry[];
}

/** The tunable models of the demo runtime, for tests that need any. */
export const ollamaModel = { runtime: 'demo-ollama', model: 'harbour-tales:1b' };
export const vllmModel = { runtime: 'demo-vllm', model: 'kamerton/harbour-tales-1b' };

/** The built API on a database of its own, with the demo runtime known to it and looked at. */
export async function startProduct({ env = {}, runtimes = [] }: ProductOptions = {}): Promise<Product> {
  const postgres = await startTestPostgres();
  const { url: databaseUrl } = await postgres.createDatabase();
  const demo = await startDemoRuntime();
  const known = [...demo.runtimes, ...runtimes];
  const api = await startApi({ databaseUrl, runtimes: known, env });
  const toApi = client(api.url);
  for (const { id } of known) await toApi.send('POST', apiPaths.runtimeRefresh(id));
  return {
    api,
    demo,
    client: toApi,
    databaseUrl,
    stop: async () => {
      await api.stop();
      await demo.stop();
      await postgres.stop();
    },
  };
}
