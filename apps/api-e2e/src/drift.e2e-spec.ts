import {
  apiPaths,
  type ModelBody,
  type ModelDriftBody,
  type Page,
  type ResolveBody,
  type SnapshotBody,
} from '@kamerton/contract';
import { planIndex } from '@kamerton/request-plan';
import { startApi, startTestPostgres, type ApiService, type TestPostgres } from '@kamerton/testing';
import { client, type Client } from './testing/client.js';
import { startScriptedOllama, type ScriptedOllama } from './testing/scripted-ollama.js';

const messages = [{ role: 'user', content: 'Hello' }];
const tuned = { runtime: 'lab', model: 'tuned:8b' };

describe('a runtime that changes beneath what was set', () => {
  let postgres: TestPostgres;
  let scripted: ScriptedOllama;
  let replicas: readonly ApiService[];
  let clients: readonly [Client, Client];

  beforeAll(async () => {
    postgres = await startTestPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());

  beforeEach(async () => {
    scripted = await startScriptedOllama([{ name: 'tuned:8b', contextLength: 32_768 }, { name: 'plain:8b' }]);
    scripted.version = '0.31.0';
    const { url: databaseUrl } = await postgres.createDatabase();
    const runtimes = [{ id: 'lab', kind: 'ollama', base_url: scripted.url }];
    const first = await startApi({ databaseUrl, runtimes });
    const second = await startApi({ databaseUrl, runtimes });
    replicas = [first, second];
    clients = [client(first.url), client(second.url)];
    await clients[0].send('POST', apiPaths.runtimeRefresh('lab'));
  }, 60_000);
  afterEach(async () => {
    await Promise.all(replicas.map((replica) => replica.stop()));
    await scripted.stop();
  });

  const refreshOnBoth = () => Promise.all(clients.map((each) => each.send('POST', apiPaths.runtimeRefresh('lab'))));
  const drifted = async () =>
    (await clients[1].get<Page<ModelBody>>(apiPaths.models({ drifted: true }))).items.map(({ model }) => model);

  it('is noticed once by two replicas, told and marked on both until somebody has looked; the override stands', async () => {
    const [one, other] = clients;
    await one.patch(tuned, { params: { repetition_penalty: 1.2 } });
    expect((await one.config(tuned)).drift).toBeNull();
    scripted.version = '0.33.0';
    await refreshOnBoth();

    const moved = {
      runtime_version: { from: '0.31.0', to: '0.33.0' },
      parameters: { repetition_penalty: { default: { from: 1.1, to: 1 } } },
    };
    for (const each of clients) {
      const { drift, effective, invalid_overrides: invalid } = await each.config(tuned);
      expect(drift).toMatchObject(moved);
      expect(effective['repetition_penalty']).toMatchObject({ value: 1.2, source: 'model_override', sent: true });
      expect(effective['repetition_penalty']?.ladder[0]).toMatchObject({ source: 'runtime_catalog', value: 1 });
      expect(invalid).toEqual([]);
    }
    const events = await one.events({ runtime: 'lab' });
    expect(events.map(({ action, model, user_id: user }) => [action, model, user])).toEqual([
      ['model.drift', 'tuned:8b', 'system'],
      ['runtime.drift', null, 'system'],
      ['config.patch', 'tuned:8b', 'local'],
      ['runtime.create', null, 'system'],
    ]);
    expect(await one.events({ parameter: 'repetition_penalty', action: 'model.drift' })).toHaveLength(1);
    expect(await drifted()).toEqual(['tuned:8b']);
    expect(await other.get<ModelDriftBody>(apiPaths.modelDrift(tuned.model))).toMatchObject({ drift: moved });
    const { text: metrics } = await one.call({ path: apiPaths.metrics });
    expect(metrics).toContain('kamerton_drifted_models{runtime="lab"} 1');

    await other.send('DELETE', apiPaths.modelDrift(tuned.model));
    for (const each of clients) expect((await each.config(tuned)).drift).toBeNull();
    expect(await drifted()).toEqual([]);
    expect((await one.events({ limit: 1 }))[0]).toMatchObject({ action: 'model.drift_seen', user_id: 'local' });
  });

  it('never gets an override served that it no longer accepts: left out, with the reason, everywhere', async () => {
    const [one, other] = clients;
    await one.patch({ runtime: 'lab' }, { params: { context_length: 4096 } });
    await one.patch(tuned, { params: { context_length: 20_000, temperature: 0.4 } });
    scripted.models = [{ name: 'tuned:8b', contextLength: 8192, digest: 'e'.repeat(64) }, { name: 'plain:8b' }];
    await refreshOnBoth();

    const refused = { parameter: 'context_length', value: 20_000, code: 'ABOVE_MAX', limit: 8192 };
    const config = await other.config(tuned);
    expect(config.invalid_overrides).toMatchObject([{ ...refused, rung: 'model_override' }]);
    expect(config.overrides).toEqual({ context_length: 20_000, temperature: 0.4 });
    expect(config.effective['context_length']).toMatchObject({ value: 4096, source: 'runtime_override' });
    const [drift] = await one.events({ action: 'model.drift', model: tuned.model });
    expect(drift?.diff).toMatchObject({ invalid_overrides: [{ ...refused, rung: 'model_override', profile: null }] });

    const resolved = await other.send<ResolveBody>('POST', apiPaths.resolve, { ...tuned, request: { messages } });
    const plans = planIndex(await one.get<SnapshotBody>(apiPaths.snapshot()));
    const applied = plans.planFor({ ...tuned, request: {} }).apply({ messages });
    for (const { body, dropped } of [resolved, { body: applied.body, dropped: applied.report.dropped }]) {
      expect(body).toMatchObject({ options: { num_ctx: 4096, temperature: 0.4 } });
      expect(dropped).toEqual([refused]);
    }

    expect((await one.patch(tuned, { params: { top_k: 10 } })).invalid_overrides).toMatchObject([refused]);
    const { text: metrics } = await one.call({ path: apiPaths.metrics });
    expect(metrics).toContain('kamerton_invalid_overrides{runtime="lab"} 1');
    const removed = await one.patch(tuned, { params: { context_length: null } });
    expect(removed).toMatchObject({ invalid_overrides: [], diff: { context_length: { from: 20_000, to: null } } });
  });
});
