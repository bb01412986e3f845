import { saneOllama, startVllmServer, type TestApi, type VllmServer } from '@kamerton/api-testing';
import type { SettingsDocument } from '@kamerton/contract';
import { parseSettings } from '@kamerton/settings-document';
import { startHttpServer, type TestServer } from '@kamerton/testing';
import { changesOf, settingsClient, type SettingsClient } from './testing/settings-client.js';
import { startSettingsApi } from './testing/start-settings-api.js';

const hostile = 'hf.co/bartowski/Llama 3.2@żółw:Q4_K_M';

let ollama: TestServer;
let vllm: VllmServer;
let first: TestApi;
let second: TestApi;
let from: SettingsClient;
let to: SettingsClient;

beforeAll(async () => {
  ollama = await startHttpServer(saneOllama(['llama3:8b', hostile]));
  vllm = await startVllmServer('kamerton/a');
  [first, second] = [await startSettingsApi(), await startSettingsApi()];
  [from, to] = [settingsClient(first), settingsClient(second)];
});
afterAll(async () => {
  await Promise.all([first.stop(), second.stop(), ollama.close(), vllm.close()]);
});

const everything = (): SettingsDocument => ({
  kamerton: 1,
  runtimes: [
    {
      id: 'local',
      kind: 'ollama',
      base_url: ollama.url,
      params: { temperature: 0.4 },
      policies: { num_predict: {} },
      models: [
        {
          model: 'llama3:8b',
          params: { top_k: 0, stop: ['\n\nUser:', 'no', ' #'] },
          policies: { temperature: { max: 0.9, on_violation: 'reject' } },
          profiles: [{ profile: 'summariser', params: { temperature: 0.1 } }, { profile: 'yes' }],
        },
        { model: hostile, params: { temperature: 0 }, policies: { temperature: { force: true } } },
      ],
    },
    {
      id: 'gpu-1',
      kind: 'vllm',
      base_url: vllm.url,
      models: [{ model: 'kamerton/a', policies: { max_tokens: { max: 512 } } }],
    },
    { id: 'later', kind: 'vllm', base_url: 'http://127.0.0.1:9', enabled: false },
  ],
  presets: [{ name: 'house-style', description: 'As we like it', params: { temperature: 0.25 } }],
});

function parsed(text: string): SettingsDocument {
  const read = parseSettings(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.document;
}

describe('settings as code', () => {
  it('set up an empty server in one step: runtimes are asked what their models accept, and sets are judged by it', async () => {
    const plan = await from.plan(everything());
    expect(plan.applied).toBe(false);
    expect(await first.sql('SELECT count(*)::int AS n FROM runtimes')).toEqual([{ n: 0 }]);
    const applied = await from.apply(everything(), { plan_hash: plan.plan_hash, reason: 'the first time' });
    expect(applied).toEqual({ ...plan, applied: true });
    expect(changesOf(applied)).toEqual([
      'create runtime gpu-1',
      'create runtime later',
      'create runtime local',
      'create override_set gpu-1 kamerton/a',
      'create override_set local',
      `create override_set local ${hostile}`,
      'create override_set local llama3:8b',
      'create override_set local llama3:8b summariser',
      'create override_set local llama3:8b yes',
      'create preset house-style',
    ]);
    const [set] = await first.sql(
      `SELECT version, params FROM override_sets WHERE model = 'llama3:8b' AND profile IS NULL`,
    );
    expect(set).toEqual({ version: 1, params: { top_k: 0, stop: ['\n\nUser:', 'no', ' #'] } });
    const models = await first.sql(`SELECT model FROM models WHERE schema_status = 'ready' ORDER BY model`);
    expect(models.map(({ model }) => model)).toEqual([hostile, 'kamerton/a', 'llama3:8b']);
  });

  it('record each set by a revision and everything by its event, under one request', async () => {
    const events = await first.sql('SELECT action, reason, version, request_id FROM change_events ORDER BY sequence');
    expect(events.map(({ action }) => action)).toEqual([
      ...Array(3).fill('runtime.create'),
      ...Array(6).fill('config.apply'),
      'preset.create',
    ]);
    expect(new Set(events.map(({ request_id }) => request_id)).size).toBe(1);
    expect(events.every(({ reason }) => reason === 'the first time')).toBe(true);
    expect(await first.sql('SELECT DISTINCT action, version FROM revisions')).toEqual([
      { action: 'apply', version: 1 },
    ]);
  });

  it('change nothing the second time', async () => {
    expect(await from.plan(everything(), { prune: true })).toMatchObject({ changes: [], unmanaged: [] });
    const applied = await from.apply(everything());
    expect(applied).toMatchObject({ changes: [], applied: true });
    expect(await first.sql('SELECT count(*)::int AS n FROM change_events')).toEqual([{ n: 10 }]);
  });

  it('come back byte for byte through an empty server', async () => {
    const text = await from.text();
    await to.apply(parsed(text));
    expect(await to.text()).toBe(text);
    expect(text).toContain(`      - model: ${hostile}\n`);
    expect(await to.document()).toEqual(parsed(text));
  });

  it('are given as the client wants them', async () => {
    const get = (url: string, accept: string) =>
      first.app.inject({ url: `/api/v1/settings${url}`, headers: { accept } });
    const types = async (url: string, accept: string) => (await get(url, accept)).headers['content-type'];
    expect(await types('', 'application/yaml')).toBe('application/yaml; charset=utf-8');
    expect(await types('', 'application/json;q=0.5, text/yaml')).toBe('application/yaml; charset=utf-8');
    expect(await types('', 'application/json, application/yaml;q=0.9')).toBe('application/json; charset=utf-8');
    expect(await types('', '*/*')).toBe('application/json; charset=utf-8');
    expect(await types('?format=yaml', '*/*')).toBe('application/yaml; charset=utf-8');
    expect(await types('?format=json', 'application/yaml')).toBe('application/json; charset=utf-8');
    expect((await get('?format=toml', '*/*')).statusCode).toBe(400);
  });
});
