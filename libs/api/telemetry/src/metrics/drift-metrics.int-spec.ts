import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate, Repositories, UnitOfWork, type ModelEntity, type SetAddress } from '@kamerton/api-database';
import { Signals } from '@kamerton/api-signals';
import { apiPaths } from '@kamerton/contract';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import { startTestPostgres, type TestPostgres } from '@kamerton/testing';
import { modelRow, runtimeRow } from '../testing/rows.js';
import { startApp } from '../testing/start-app.js';

const facts = (model: string, context_length: number): ModelFacts => ({
  kind: 'ollama',
  model,
  runtime_version: '0.33.0',
  digest: 'd1',
  engine: 'llama-server',
  format: 'gguf',
  architecture: 'llama',
  family: null,
  parameter_size: null,
  quantization: null,
  context_length,
  capabilities: ['completion'],
  loaded: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
});

const tunable = (model: string, context_length: number): ModelEntity => ({
  ...modelRow('gpu-1', model),
  facts: facts(model, context_length),
  factsHash: `${model} with ${context_length}`,
  schemaStatus: 'ready',
  problemCode: null,
});

describe('metrics of what lies beneath overrides', () => {
  let postgres: TestPostgres;
  let app: NestFastifyApplication;
  let records: Repositories;

  beforeAll(async () => {
    postgres = await startTestPostgres({ migrate: (template) => migrate({ url: template }) });
  });
  beforeEach(async () => {
    const { url } = await postgres.createDatabase();
    app = await startApp(url);
    records = app.get(Repositories);
    await records.runtimes.insert(runtimeRow('gpu-1'));
    await records.runtimes.insert(runtimeRow('gpu-2'));
    await records.models.save([tunable('long', 32_768), tunable('short', 4096), modelRow('gpu-1', 'unread')]);
  });
  afterEach(() => app.close());
  afterAll(() => postgres.stop());

  const samples = async (name: string): Promise<string[]> => {
    const { body } = await app.inject({ method: 'GET', url: apiPaths.metrics });
    return body.split('\n').filter((line) => line.startsWith(`${name}{`));
  };
  const write = (address: Partial<SetAddress>, params: Record<string, number>) =>
    app.get(UnitOfWork).run(async ({ overrideSets, ledger }) => {
      const set = await overrideSets.lock({ runtimeId: 'gpu-1', model: null, profile: null, ...address });
      await overrideSets.update({ ...set, version: set.version + 1, params });
      await ledger.append({
        at: new Date().toISOString(),
        user_id: 'local',
        actor_kind: 'user',
        action: 'config.patch',
        runtime: 'gpu-1',
        model: null,
        profile: null,
        version: 1,
        diff: {},
        reason: null,
        source: 'api',
        request_id: 'r-1',
      });
    });
  const invalid = async () =>
    (await samples('kamerton_invalid_overrides')).map((line) => line.replace('kamerton_invalid_overrides', ''));

  it('count what moved, by runtime and kind', async () => {
    const { driftNoticed } = app.get(Signals);
    driftNoticed.emit({ runtime: 'gpu-1', kind: 'version', count: 1 });
    driftNoticed.emit({ runtime: 'gpu-1', kind: 'default', count: 3 });
    driftNoticed.emit({ runtime: 'gpu-1', kind: 'default', count: 2 });
    expect(await samples('kamerton_drift_total')).toEqual([
      'kamerton_drift_total{runtime="gpu-1",kind="version"} 1',
      'kamerton_drift_total{runtime="gpu-1",kind="default"} 5',
    ]);
  });

  it('tell how many models drifted that nobody has looked at, 0 among it', async () => {
    const baseline = { factsHash: 'then', driftedSince: new Date() };
    await records.modelBaselines.save('gpu-1', [
      { ...baseline, model: 'long', facts: facts('long', 1) },
      { ...baseline, model: 'short', facts: facts('short', 1), driftedSince: null },
    ]);
    expect(await samples('kamerton_drifted_models')).toEqual([
      'kamerton_drifted_models{runtime="gpu-1"} 1',
      'kamerton_drifted_models{runtime="gpu-2"} 0',
    ]);
  });

  it('tell how many stored values no model accepts that they stand for', async () => {
    await write({}, { context_length: 20_000, gone: 1 });
    await write({ model: 'short' }, { context_length: 20_000, temperature: 0.4 });
    await write({ model: 'short', profile: 'long' }, { context_length: 30_000 });
    await write({ model: 'unread' }, { context_length: 30_000 });
    expect(await invalid()).toEqual(['{runtime="gpu-1"} 3', '{runtime="gpu-2"} 0']);
  });

  it('follow the schemas as well as the values', async () => {
    await write({ model: 'long' }, { context_length: 20_000 });
    expect(await invalid()).toContain('{runtime="gpu-1"} 0');
    await records.models.save([tunable('long', 8192)]);
    expect(await invalid()).toContain('{runtime="gpu-1"} 1');
    await write({ model: 'long' }, { context_length: 8000 });
    expect(await invalid()).toContain('{runtime="gpu-1"} 0');
  });
});
