import { apiPaths, type ConfigWriteBody, type ConfigPatchBody } from '@kamerton/contract';
import {
  startApi,
  startDemoRuntime,
  startTestPostgres,
  type ApiService,
  type DemoRuntimeService,
} from '@kamerton/testing';

export interface Product {
  readonly api: ApiService;
  readonly demo: DemoRuntimeService;
  /** Changes what a model is tuned to, as the Cockpit does. Fails on any refusal. */
  readonly tune: (runtime: string, model: string, patch: ConfigPatchBody) => Promise<ConfigWriteBody>;
  readonly stop: () => Promise<void>;
}

/** The built API on a database of its own, with the demo runtime known to it and discovered. */
export async function startProduct(): Promise<Product> {
  const postgres = await startTestPostgres();
  const database = await postgres.createDatabase();
  const demo = await startDemoRuntime();
  const api = await startApi({ databaseUrl: database.url, runtimes: demo.runtimes });
  for (const { id } of demo.runtimes)
    await answered(await fetch(`${api.url}${apiPaths.runtimeRefresh(id)}`, { method: 'POST' }));
  return {
    api,
    demo,
    tune: async (runtime, model, patch) => {
      const response = await fetch(`${api.url}${apiPaths.modelConfig(model, { runtime })}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(patch),
      });
      return JSON.parse(await answered(response));
    },
    stop: async () => {
      await api.stop();
      await demo.stop();
      await postgres.stop();
    },
  };
}

/** The body of an answer that has to be a good one. */
export async function answered(response: Response): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return text;
}
