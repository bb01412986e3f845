import { apiPaths } from '@kamerton/contract';
import {
  startApi,
  startDemoRuntime,
  startTestPostgres,
  type ApiService,
  type DemoRuntimeService,
} from '@kamerton/testing';
import { kamerton, type Ran, type RunOptions } from './kamerton.js';

export interface Product {
  readonly api: ApiService;
  readonly demo: DemoRuntimeService;
  /** Runs the built program against this API. */
  readonly kamerton: (words: readonly string[], options?: RunOptions) => Promise<Ran>;
  /** Runs it with `--json`, expects success, and reads what it prints. */
  readonly document: <Document>(...words: readonly string[]) => Promise<Document>;
  /** Statements behind the API's back. */
  readonly sql: (statement: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const model = 'harbour-tales:1b';
export const vllmModel = 'kamerton/harbour-tales-1b';

/** The built API on a database of its own, with a demo runtime known to it and looked at. */
export async function startProduct(...lies: readonly string[]): Promise<Product> {
  const postgres = await startTestPostgres();
  const database = await postgres.createDatabase();
  const demo = await startDemoRuntime(...lies);
  const api = await startApi({ databaseUrl: database.url, runtimes: demo.runtimes });
  for (const { id } of demo.runtimes) await refresh(api.url, id);
  const run: Product['kamerton'] = (words, options = {}) =>
    kamerton(words, { ...options, env: { KAMERTON_URL: api.url, ...options.env } });
  return {
    api,
    demo,
    kamerton: run,
    document: async (...words) => {
      const { code, stdout, stderr } = await run([...words, '--json']);
      if (code !== 0) throw new Error(`kamerton ${words.join(' ')} ended with ${code}: ${stderr}`);
      return JSON.parse(stdout);
    },
    sql: database.run,
    stop: async () => {
      await api.stop();
      await demo.stop();
      await postgres.stop();
    },
  };
}

async function refresh(url: string, runtime: string): Promise<void> {
  const response = await fetch(`${url}${apiPaths.runtimeRefresh(runtime)}`, { method: 'POST' });
  if (!response.ok) throw new Error(`${runtime} was not looked at: ${response.status} ${await response.text()}`);
}
