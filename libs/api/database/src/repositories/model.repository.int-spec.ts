import type { ModelFacts } from '@kamerton/runtime-catalog';
import type { ModelEntity } from '../entities/model.entity.js';
import { runtimeRow, startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { Repositories } from './repositories.js';

const facts: ModelFacts = {
  kind: 'ollama',
  model: 'llama3:8b',
  runtime_version: '0.9.0',
  digest: 'abc',
  engine: null,
  format: 'gguf',
  architecture: 'llama',
  family: null,
  parameter_size: '8B',
  quantization: 'Q4_K_M',
  context_length: 8192,
  capabilities: ['completion'],
  loaded: true,
  live_parameters: {},
  model_parameters: { stop: ['<|eot_id|>'], temperature: 0.6 },
  known_fields: null,
  warnings: [],
};

const row = (runtimeId: string, model: string, overrides: Partial<ModelEntity> = {}): ModelEntity => ({
  runtimeId,
  model,
  facts: { ...facts, model },
  factsHash: 'sha256:0',
  digest: 'abc',
  schemaStatus: 'ready',
  problemCode: null,
  problemDetail: null,
  present: true,
  discoveredAt: new Date('2026-01-02T03:04:05.678Z'),
  ...overrides,
});

describe('the models of the registry', () => {
  let server: TestDatabaseServer;
  let records: Repositories;
  let work: UnitOfWork;

  beforeAll(async () => {
    server = await startTestDatabases();
  });

  beforeEach(async () => {
    const dataSource = await server.connect();
    records = new Repositories(dataSource.manager);
    work = new UnitOfWork(dataSource);
    for (const id of ['ollama', 'vllm', 'zzz']) await records.runtimes.insert(runtimeRow(id));
    await records.models.save([
      row('ollama', 'llama3:8b'),
      row('ollama', 'LLaVA_100%'),
      row('vllm', 'llama3:8b', { facts: { ...facts, loaded: false } }),
      row('vllm', 'broken', { facts: null, schemaStatus: 'missing', problemCode: 'DISCOVERY_FAILED' }),
    ]);
  });

  afterAll(() => server.stop());

  const names = async (...page: Parameters<Repositories['models']['page']>) =>
    (await records.models.page(...page)).map(({ runtimeId, model }) => `${runtimeId}/${model}`);

  it('come back with the very facts that were stored', async () => {
    expect((await records.models.findState('ollama', 'llama3:8b'))?.facts).toEqual(facts);
    expect((await records.models.findState('vllm', 'broken'))?.facts).toBeNull();
  });

  it('are found by name on every runtime that has them', async () => {
    const found = await records.models.statesNamed('llama3:8b');
    expect(found.map(({ runtimeId }) => runtimeId)).toEqual(['ollama', 'vllm']);
  });

  it('are all written, however many there are', async () => {
    const many = Array.from({ length: 450 }, (_, index) => row('zzz', `model-${index}`));
    await records.models.save(many);
    expect((await records.models.countByRuntime()).get('zzz')).toBe(450);
    expect(await records.models.findState('zzz', 'model-449')).toMatchObject({ facts: { model: 'model-449' } });
  });

  it('are overwritten by what a later discovery says', async () => {
    await records.models.save([row('vllm', 'broken', { digest: 'now-fine' })]);
    expect(await records.models.findState('vllm', 'broken')).toMatchObject({
      schemaStatus: 'ready',
      digest: 'now-fine',
    });
  });

  it.each([
    ['the runtime is down', { status: 'down' }, {}, 'stale', 'RUNTIME_DOWN'],
    ['the runtime is switched off', { enabled: false }, {}, 'stale', 'RUNTIME_DISABLED'],
    ['the runtime no longer lists it', { status: 'up' }, { present: false }, 'stale', 'MODEL_GONE'],
    ['nothing stands in the way', { status: 'unknown' }, {}, 'ready', null],
    [
      'it never had a schema',
      { status: 'down' },
      { facts: null, schemaStatus: 'missing', problemCode: 'NOTHING_TO_TUNE' },
      'missing',
      'NOTHING_TO_TUNE',
    ],
  ] as const)('have the schema status that holds when %s', async (_when, runtime, model, schemaStatus, problemCode) => {
    await records.runtimes.update('zzz', runtime);
    await records.models.save([row('zzz', 'm', model)]);
    expect(await records.models.findState('zzz', 'm')).toMatchObject({ schemaStatus, problemCode });
  });

  it('are listed by runtime and name, page after page, none twice and none left out', async () => {
    const all = ['ollama/LLaVA_100%', 'ollama/llama3:8b', 'vllm/broken', 'vllm/llama3:8b'];
    expect(await names({}, null, 10)).toEqual(all);
    expect(await names({}, null, 2)).toEqual(all.slice(0, 2));
    expect(await names({}, { runtime: 'ollama', model: 'llama3:8b' }, 2)).toEqual(all.slice(2));
  });

  it('are narrowed by every filter', async () => {
    await work.run(async (tx) => {
      await tx.overrideSets.lock({ runtimeId: 'vllm', model: 'llama3:8b', profile: null });
      const set = await tx.overrideSets.lock({ runtimeId: 'ollama', model: 'llama3:8b', profile: null });
      await tx.overrideSets.update({ ...set, version: 3, params: { top_k: 0, seed: 1 } });
    });
    expect(await names({ runtime: 'vllm' }, null, 10)).toEqual(['vllm/broken', 'vllm/llama3:8b']);
    expect(await names({ q: 'LLAVA_' }, null, 10)).toEqual(['ollama/LLaVA_100%']);
    expect(await names({ q: '%' }, null, 10)).toEqual(['ollama/LLaVA_100%']);
    expect(await names({ schemaStatus: 'missing' }, null, 10)).toEqual(['vllm/broken']);
    expect(await names({ loaded: false }, null, 10)).toEqual(['vllm/llama3:8b']);
    expect(await names({ overridden: true }, null, 10)).toEqual(['ollama/llama3:8b']);
    expect(await names({ overridden: false, q: 'llama3' }, null, 10)).toEqual(['vllm/llama3:8b']);
    expect(await records.models.findState('ollama', 'llama3:8b')).toMatchObject({ overrideCount: 2, setVersion: 3 });
  });

  it('that a runtime no longer lists are forgotten, unless somebody tuned them', async () => {
    const profile = { runtimeId: 'ollama', model: 'llama3:8b', profile: 'summariser' };
    await work.run((tx) => tx.overrideSets.lock(profile));
    await records.models.retire('ollama', ['llama3:8b', 'LLaVA_100%']);
    expect(await names({ runtime: 'ollama' }, null, 10)).toEqual(['ollama/llama3:8b']);
    expect(await records.models.findState('ollama', 'llama3:8b')).toMatchObject({ problemCode: 'MODEL_GONE' });
    expect(await records.models.countByRuntime()).toEqual(new Map([['vllm', 2]]));
  });
});
