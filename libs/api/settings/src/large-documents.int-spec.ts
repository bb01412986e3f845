import { modelRow, runtimeRow, type TestApi } from '@kamerton/api-testing';
import { apiPaths, type SettingsDocument } from '@kamerton/contract';
import { settingsClient, type SettingsClient } from './testing/settings-client.js';
import { startSettingsApi } from './testing/start-settings-api.js';

const count = 500;
const profiles = 3;

let api: TestApi;
let client: SettingsClient;
let runtime: string;

beforeAll(async () => {
  api = await startSettingsApi();
  client = settingsClient(api);
  runtime = await api.newRuntime();
  await api.repositories.models.save(names.map((name) => modelRow(runtime, name)));
});
afterAll(() => api.stop());

const names = Array.from({ length: count / (profiles + 1) }, (_, index) => `model-${index}:8b`);

const document = (temperature: number): SettingsDocument => ({
  kamerton: 1,
  runtimes: [
    {
      ...{ id: runtime, kind: 'ollama', base_url: runtimeRow(runtime).baseUrl },
      models: names.map((model) => ({
        ...{ model, params: { temperature, top_k: 20, stop: ['\n\nUser:'] } },
        policies: { max_tokens: { max: 2048 } },
        profiles: Array.from({ length: profiles }, (_, index) => ({
          ...{ profile: `p${index}`, params: { temperature: temperature / 2, max_tokens: 512 } },
        })),
      })),
    },
  ],
});

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

describe(`a document with ${count} sets`, () => {
  it('is applied, changed and found unchanged within seconds', async () => {
    const first = await seconds(() => client.apply(document(0.4)));
    const second = await seconds(() => client.apply(document(0.6)));
    const unchanged = await seconds(() => client.apply(document(0.6)));
    expect(await api.sql('SELECT count(*)::int AS n FROM revisions')).toEqual([{ n: 2 * count }]);
    expect({ first: first < 10, second: second < 10, unchanged: unchanged < 5 }).toEqual({
      ...{ first: true, second: true, unchanged: true },
    });
  });
});

describe('the size of a document', () => {
  const padded = (bytes: number) => ({ document: { kamerton: 1, presets: [] }, reason: 'x'.repeat(bytes) });

  it('may go beyond that of other requests', async () => {
    const answer = await api.send('POST', apiPaths.settingsPlan, padded(1_000_000));
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/reason' }] } });
  });

  it('has a limit all the same, which the refusal names', async () => {
    const answer = await api.send('POST', apiPaths.settingsApply, padded(8 * 1024 * 1024));
    expect(answer).toMatchObject({ status: 413, body: { detail: 'The body is larger than 8192 KiB.' } });
  });
});
