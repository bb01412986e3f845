import { type ChangeRefusal, Signals } from '@kamerton/api-signals';
import { runtimeRow, saneOllama, type TestApi, unreadModelRow } from '@kamerton/api-testing';
import type { ProfileSettings, SettingsDocument } from '@kamerton/contract';
import type { ParameterValues } from '@kamerton/parameter-schema';
import { startHttpServer, type TestServer } from '@kamerton/testing';
import { countedRows } from './testing/counted-rows.js';
import { faultsOf, settingsClient, type SettingsClient } from './testing/settings-client.js';
import { startSettingsApi } from './testing/start-settings-api.js';

let api: TestApi;
let client: SettingsClient;
let ollama: TestServer;

beforeAll(async () => {
  api = await startSettingsApi();
  client = settingsClient(api);
  ollama = await startHttpServer(saneOllama(['llama3:8b', 'qwen:7b']));
});
afterAll(async () => {
  await Promise.all([api.stop(), ollama.close()]);
});

const document = (runtime: object, more: object = {}) => ({
  kamerton: 1,
  runtimes: [{ id: 'fresh', kind: 'ollama', base_url: ollama.url, ...runtime }],
  ...more,
});

/** Refused, and not a row is there that was not there before. */
async function refused(...request: Parameters<SettingsClient['refusal']>) {
  const before = await countedRows(api);
  const problem = await client.refusal(...request);
  expect(await countedRows(api)).toEqual(before);
  return problem;
}

describe('a document that cannot be applied', () => {
  it('writes nothing when its very last item is wrong, and is counted as refused', async () => {
    const refusals: ChangeRefusal[] = [];
    const listening = api.app.get(Signals).changeRefused.listen((refusal) => void refusals.push(refusal));
    const problem = await refused(
      document(
        { models: [{ model: 'llama3:8b', params: { temperature: 0.5 } }] },
        {
          presets: [
            { name: 'fine', params: { temperature: 0.1 } },
            { name: 'worse', params: { temperature: 'hot' } },
          ],
        },
      ),
    );
    expect(problem).toMatchObject({ status: 422, code: 'INVALID_SETTINGS' });
    expect(refusals).toEqual([{ runtime: null, model: null, action: 'config.apply', code: 'INVALID_SETTINGS' }]);
    expect(faultsOf(problem)).toEqual(['WRONG_TYPE /presets/1/params/temperature']);
    listening.unsubscribe();
  });

  it('tells everything that is wrong at once, with pointers into the document', async () => {
    const problem = await refused({
      kamerton: 1,
      runtimes: [
        {
          ...{ id: 'other', kind: 'olama', base_url: 'http://192.0.2.7:1', credential: 'PATH' },
          models: [{ model: 'unjudged', params: { temperature: 1 } }],
        },
        {
          ...{ id: 'fresh', kind: 'ollama', base_url: ollama.url, params: { warmth: 1 } },
          models: [
            { model: 'nobody', params: { temperature: 1 } },
            {
              model: 'llama3:8b',
              params: { temperature: -1, top_k: 0.5 },
              policies: { top_p: { min: 0.5, max: 0.1 } },
              profiles: [{ profile: 'p', params: { 'a/b~c': 1 } }],
            },
          ],
        },
      ],
      presets: [{ name: 'precise', params: {} }],
    });
    expect(faultsOf(problem)).toEqual([
      'INVALID_FIELD /runtimes/0/kind',
      'INVALID_FIELD /runtimes/0/base_url',
      'INVALID_FIELD /runtimes/0/credential',
      'UNKNOWN_PARAMETER /runtimes/1/params/warmth',
      'BELOW_MIN /runtimes/1/models/1/params/temperature',
      'NOT_INTEGER /runtimes/1/models/1/params/top_k',
      'POLICY_CONTRADICTION /runtimes/1/models/1/policies/top_p/min',
      'UNKNOWN_PARAMETER /runtimes/1/models/1/profiles/0/params/a~1b~0c',
      'UNKNOWN_MODEL /runtimes/1/models/0',
      'PRESET_READ_ONLY /presets/0/name',
    ]);
  });

  it('is malformed when it is no settings document, whatever the server holds', async () => {
    const problem = await refused({
      kamerton: 1,
      runtimes: [{ id: 'A B', kind: 'ollama', params: { t: null } }],
      extra: 1,
    });
    expect(problem).toMatchObject({ status: 400, code: 'MALFORMED_REQUEST' });
    expect(faultsOf(problem)).toEqual([
      'UNKNOWN_FIELD /document/extra',
      'INVALID_FIELD /document/runtimes/0/id',
      'MISSING_FIELD /document/runtimes/0/base_url',
      'INVALID_FIELD /document/runtimes/0/params/t',
    ]);
  });

  it('says of each set that could not be judged that its runtime does not answer; the runtime alone is accepted', async () => {
    const away = { id: 'away', kind: 'vllm', base_url: 'http://127.0.0.1:9' };
    const models = [
      { model: 'a', params: { temperature: 1 }, profiles: [{ profile: 'p', params: { top_p: 1 } }] },
      { model: 'b' },
    ];
    const problem = await refused({ kamerton: 1, runtimes: [{ ...away, models }] });
    expect(faultsOf(problem)).toEqual([
      'RUNTIME_UNREACHABLE /runtimes/0/models/0',
      'RUNTIME_UNREACHABLE /runtimes/0/models/0/profiles/0',
    ]);
    expect(problem.errors?.[0]?.message).toMatch(/does not tell what its models accept: UNREACHABLE/);
    const alone = await client.apply({ kamerton: 1, runtimes: [away] });
    expect(alone.changes).toHaveLength(1);
    const disabled = await refused({ kamerton: 1, runtimes: [{ ...away, id: 'off', enabled: false, models }] });
    expect(faultsOf(disabled)[0]).toBe('SCHEMA_MISSING /runtimes/0/models/0');
  });

  it('must not set anything on a model without a schema, but may leave what stands, and take it away', async () => {
    const id = await api.newRuntime();
    const { baseUrl } = runtimeRow(id);
    await api.repositories.models.save([unreadModelRow(id, 'm')]);
    await api.sql(
      `INSERT INTO override_sets (runtime_id, model, version, params) VALUES ($1, 'm', 1, '{"temperature": 1}')`,
      [id],
    );
    const doc = (params: ParameterValues, profiles: readonly ProfileSettings[] = []): SettingsDocument => ({
      kamerton: 1,
      runtimes: [{ id, kind: 'ollama', base_url: baseUrl, models: [{ model: 'm', params, profiles }] }],
    });
    expect(faultsOf(await refused(doc({ temperature: 0.5 })))).toEqual(['SCHEMA_MISSING /runtimes/0/models/0']);
    expect(faultsOf(await refused(doc({ temperature: 1 }, [{ profile: 'p' }])))).toEqual([
      'SCHEMA_MISSING /runtimes/0/models/0/profiles/0',
    ]);
    expect((await client.apply(doc({ temperature: 1 }))).changes).toEqual([]);
    expect((await client.apply(doc({}))).changes).toMatchObject([{ version: { from: 1, to: 2 } }]);
  });

  it('is not told of sets above a wrong one what only follows from that', async () => {
    const runtime = { id: 'narrow', kind: 'ollama', base_url: ollama.url };
    await client.apply({ kamerton: 1, runtimes: [{ ...runtime, policies: { temperature: { max: 0.5 } } }] });
    const problem = await refused({
      kamerton: 1,
      runtimes: [
        {
          ...{ ...runtime, policies: { temperature: { min: 1, max: 0.9 } } },
          models: [{ model: 'llama3:8b', params: { temperature: 0.9 } }],
        },
      ],
    });
    expect(faultsOf(problem)).toEqual(['POLICY_CONTRADICTION /runtimes/0/policies/temperature/min']);
  });

  it('must not make a runtime one of another kind', async () => {
    const id = await api.newRuntime();
    const { baseUrl } = runtimeRow(id);
    const problem = await refused({ kamerton: 1, runtimes: [{ id, kind: 'vllm', base_url: baseUrl }] });
    expect(faultsOf(problem)).toEqual(['INVALID_FIELD /runtimes/0/kind']);
  });
});

describe('sets of a document that contradict each other', () => {
  const bounded = { policies: { temperature: { max: 0.5 } } };

  it('are refused with the list, wherever they stand', async () => {
    const problem = await refused(
      document({
        ...bounded,
        models: [
          {
            model: 'llama3:8b',
            params: { temperature: 0.9 },
            profiles: [{ profile: 'p', params: { temperature: 0.7 } }],
          },
          { model: 'qwen:7b', params: { temperature: 0.4 } },
        ],
      }),
    );
    expect(faultsOf(problem)).toEqual([
      'POLICY_CONFLICT /runtimes/0/models/0/params/temperature',
      'POLICY_CONFLICT /runtimes/0/models/0/profiles/0/params/temperature',
    ]);
    expect(problem.conflicts).toMatchObject([
      { runtime: 'fresh', model: 'llama3:8b', profile: null, rule: 'max', from: 0.9, resolution: 'clamped', to: 0.5 },
      { profile: 'p', from: 0.7, to: 0.5 },
    ]);
  });

  it('are judged as the document leaves them, not one after the other', async () => {
    const apply = (top: number, own: number) =>
      client.apply({
        ...{ kamerton: 1, runtimes: [{ id: 'both', kind: 'ollama', base_url: ollama.url }] },
        runtimes: [
          {
            ...{ id: 'both', kind: 'ollama', base_url: ollama.url },
            policies: { temperature: { max: top } },
            models: [{ model: 'llama3:8b', params: { temperature: own } }],
          },
        ],
      });
    await apply(0.5, 0.5);
    expect((await apply(0.9, 0.8)).changes).toHaveLength(2);
    expect((await apply(0.2, 0.1)).changes).toHaveLength(2);
  });

  it('are told of sets that the document does not name, at the change that they contradict', async () => {
    const id = 'unnamed';
    const runtime = { id, kind: 'ollama', base_url: ollama.url };
    await client.apply({
      kamerton: 1,
      runtimes: [{ ...runtime, models: [{ model: 'llama3:8b', params: { temperature: 0.9 } }] }],
    });
    const problem = await refused({ kamerton: 1, runtimes: [{ ...runtime, ...bounded }] });
    expect(faultsOf(problem)).toEqual(['POLICY_CONFLICT /runtimes/0']);
    expect(problem.errors?.[0]?.message).toMatch(/^runtime unnamed, model llama3:8b: temperature: /);
    const other = await client.apply({ kamerton: 1, runtimes: [{ ...runtime, params: { top_k: 3 } }] });
    expect(other.changes).toHaveLength(1);
    const pruned = await client
      .apply({ kamerton: 1, runtimes: [{ ...runtime, ...bounded }] }, { prune: false })
      .catch(() => null);
    expect(pruned).toBeNull();
  });

  it('are no contradiction where a higher rung rules over what stands below it', async () => {
    const applied = await client.apply({
      kamerton: 1,
      runtimes: [
        {
          ...{ id: 'overruled', kind: 'ollama', base_url: ollama.url, params: { temperature: 0.9 } },
          models: [{ model: 'llama3:8b', policies: { temperature: { max: 0.5 } } }],
        },
      ],
    });
    expect(applied.changes).toHaveLength(3);
  });
});
