import { apiPaths, type ConfigBody, type ConfigPatchBody, type ConfigWriteBody } from '@kamerton/contract';
import { launchBrowser, startApi, startDemoRuntime, startTestPostgres, type RuntimeEntry } from '@kamerton/testing';
import { ollama } from './demo-runtimes.js';
import { Visitor, type VisitorOptions } from './visitor.js';

export interface Product {
  readonly url: string;
  /** A person with a browser of their own: nothing remembered, nobody else's cookies. */
  readonly visit: (options?: VisitorOptions) => Promise<Visitor>;
  readonly config: (model: string, runtime?: string) => Promise<ConfigBody>;
  /** Somebody else, who changes what a model is tuned to through the API. Fails on any refusal. */
  readonly tune: (model: string, patch: ConfigPatchBody, runtime?: string) => Promise<ConfigWriteBody>;
  /** Any call that is not about one model's configuration. Fails on any refusal. */
  readonly call: <Body>(method: string, path: string, body?: unknown) => Promise<Body>;
  readonly stop: () => Promise<void>;
}

export interface ProductOptions {
  /** What the demo runtime does otherwise than it says. */
  readonly lies?: readonly string[];
  /** Runtimes in place of the demo runtime's own two, given where its Ollama half listens. */
  readonly runtimes?: (demoOllama: string) => Promise<readonly RuntimeEntry[]>;
}

/** The built product as `npm start` runs it, on a database of its own, and a real browser. */
export async function startProduct({ lies = [], runtimes: ownRuntimes }: ProductOptions = {}): Promise<Product> {
  const postgres = await startTestPostgres();
  const { url: databaseUrl } = await postgres.createDatabase();
  const demo = await startDemoRuntime(...lies);
  const runtimes = (await ownRuntimes?.(demo.ollamaUrl)) ?? demo.runtimes;
  const api = await startApi({ databaseUrl, runtimes });
  const browser = await launchBrowser();
  const call: Product['call'] = async (method, path, body) => {
    const answer = await fetch(`${api.url}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  };
  for (const { id } of runtimes) await call('POST', apiPaths.runtimeRefresh(id));
  return {
    url: api.url,
    visit: (options = {}) => Visitor.arrive(browser, api.url, options),
    config: (model, runtime = ollama) => call('GET', apiPaths.modelConfig(model, { runtime })),
    tune: (model, patch, runtime = ollama) => call('PATCH', apiPaths.modelConfig(model, { runtime }), patch),
    call,
    stop: async () => {
      await browser.close();
      await api.stop();
      await demo.stop();
      await postgres.stop();
    },
  };
}
