import { saneOllama, startVllmServer, type TestApi, type VllmServer } from '@kamerton/api-testing';
import type { ModelSettings, RuntimeSettings } from '@kamerton/contract';
import { startHttpServer, type TestServer } from '@kamerton/testing';
import { countedRows } from './testing/counted-rows.js';
import { changesOf, faultsOf, settingsClient, type SettingsClient } from './testing/settings-client.js';
import { startSettingsApi } from './testing/start-settings-api.js';

let api: TestApi;
let client: SettingsClient;
let vllm: VllmServer;
let ollama: TestServer;

beforeAll(async () => {
  api = await startSettingsApi();
  client = settingsClient(api);
  vllm = await startVllmServer('a');
  ollama = await startHttpServer(saneOllama(['llama3:8b']));
});
afterAll(async () => {
  await Promise.all([api.stop(), vllm.close(), ollama.close()]);
});

const tuned = (model: string, temperature = 0.5): ModelSettings => ({ model, params: { temperature } });
const document = (runtime: Partial<RuntimeSettings> & { readonly id: string }) => ({
  ...{ kamerton: 1 as const, runtimes: [{ kind: 'vllm', base_url: vllm.url, ...runtime }] },
});
const modelsOf = async (runtime: string) =>
  (await api.sql('SELECT model FROM models WHERE runtime_id = $1 AND present ORDER BY model', [runtime])).map(
    ({ model }) => model,
  );

describe('a document about models that nobody has seen', () => {
  it('has a new runtime asked, and a plan leaves no trace of what it found', async () => {
    const before = await countedRows(api);
    expect((await client.plan(document({ id: 'new', models: [tuned('a')] }))).changes).toHaveLength(2);
    expect(await countedRows(api)).toEqual(before);
    await client.apply(document({ id: 'new', models: [tuned('a')] }));
    expect(await modelsOf('new')).toEqual(['a']);
    const [runtime] = await api.sql(`SELECT status, version FROM runtimes WHERE id = 'new'`);
    expect(runtime).toEqual({ status: 'up', version: '0.24.0' });
  });

  it('has a registered runtime asked again, and finds what came since', async () => {
    vllm.models = ['a', 'b'];
    expect(await modelsOf('new')).toEqual(['a']);
    await client.apply(document({ id: 'new', models: [tuned('a'), tuned('b')] }));
    expect(await modelsOf('new')).toEqual(['a', 'b']);
  });

  it('asks nobody when everything is known', async () => {
    vllm.requests.length = 0;
    await client.apply(document({ id: 'new', params: { top_k: 5 }, models: [tuned('a', 0.6), tuned('b')] }));
    expect(vllm.requests).toEqual([]);
  });

  it('judges the whole of a new runtime by what was found there', async () => {
    const wrong = await client.refusal(document({ id: 'wide', params: { temperature: -1 } }));
    expect(faultsOf(wrong)).toEqual(['BELOW_MIN /runtimes/0/params/temperature']);
    const applied = await client.apply(document({ id: 'wide', params: { temperature: 0.3 } }));
    expect(changesOf(applied)).toEqual(['create runtime wide', 'create override_set wide']);
  });

  it('asks a runtime that moves at its new address, and keeps what stands there', async () => {
    const other = await startVllmServer('a', 'c');
    try {
      await client.apply(document({ id: 'moves', models: [tuned('a')] }));
      await client.apply(document({ id: 'moves', base_url: other.url, models: [tuned('a'), tuned('c')] }));
      expect(await modelsOf('moves')).toEqual(['a', 'c']);
    } finally {
      await other.close();
    }
  });

  it('says which model a runtime does not have', async () => {
    const problem = await client.refusal(document({ id: 'new', models: [tuned('a'), tuned('nobody')] }));
    expect(faultsOf(problem)).toEqual(['UNKNOWN_MODEL /runtimes/0/models/1']);
    const fresh = await client.refusal({
      ...{ kamerton: 1, runtimes: [{ id: 'o', kind: 'ollama', base_url: ollama.url, models: [tuned('nobody')] }] },
    });
    expect(fresh.errors).toMatchObject([{ message: 'the runtime “o” has no model “nobody”' }]);
  });

  it('may have a runtime that does not speak its kind, but sets nothing on it', async () => {
    const problem = await client.refusal(document({ id: 'liar', base_url: ollama.url, models: [tuned('a')] }));
    expect(faultsOf(problem)).toEqual(['RUNTIME_UNREACHABLE /runtimes/0/models/0']);
  });
});
