import type { ModelFacts } from '@kamerton/runtime-catalog';
import type { ModelEntity } from '../entities/model.entity.js';
import { runtimeRow, startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { Repositories } from './repositories.js';
import type { SetAddress } from './override-set.repository.js';

const facts = (model: string, version: string): ModelFacts => ({
  kind: 'ollama',
  model,
  runtime_version: version,
  digest: 'd1',
  engine: null,
  format: 'gguf',
  architecture: 'llama',
  family: null,
  parameter_size: null,
  quantization: null,
  context_length: 8192,
  capabilities: ['completion'],
  loaded: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
});

const row = (model: string): ModelEntity => ({
  runtimeId: 'ollama',
  model,
  facts: facts(model, '0.33.0'),
  factsHash: 'now',
  digest: 'd1',
  schemaStatus: 'ready',
  problemCode: null,
  problemDetail: null,
  present: true,
  discoveredAt: new Date('2026-01-02T03:04:05.678Z'),
});

const since = new Date('2026-01-03T00:00:00.001Z');
const baseline = (model: string, driftedSince: Date | null = since) => ({
  model,
  facts: facts(model, '0.31.0'),
  factsHash: 'then',
  driftedSince,
});
const own = (model: string | null, profile: string | null = null): SetAddress => ({
  runtimeId: 'ollama',
  model,
  profile,
});

describe('what models were when somebody last looked', () => {
  let server: TestDatabaseServer;
  let records: Repositories;
  let work: UnitOfWork;
  let sql: (statement: string) => Promise<Record<string, unknown>[]>;

  beforeAll(async () => {
    server = await startTestDatabases();
  });
  beforeEach(async () => {
    const dataSource = await server.connect();
    records = new Repositories(dataSource.manager);
    work = new UnitOfWork(dataSource);
    sql = (statement) => dataSource.query(statement);
    await records.runtimes.insert(runtimeRow('ollama', { version: '0.33.0' }));
    await records.models.save([row('a'), row('b')]);
  });
  afterAll(() => server.stop());

  const write = (address: SetAddress, params: Record<string, number>) =>
    work.run(async ({ overrideSets }) => {
      const set = await overrideSets.lock(address);
      await overrideSets.update({ ...set, version: set.version + 1, params });
    });
  const verdict = (parameter: string, is: string) =>
    sql(`INSERT INTO verdicts SELECT 'ollama', 'a', '${parameter}', '${is}', 'seen', '[]', now(), '0.33.0', 'd1',
           verdict_basis('d1', NULL)
         ON CONFLICT (runtime_id, model, parameter) DO UPDATE SET verdict = excluded.verdict`);
  const drifted = async () =>
    (await records.models.states()).filter(({ driftedSince }) => driftedSince !== null).map(({ model }) => model);

  it('are in the state of the model, and in the filter of the list', async () => {
    await records.modelBaselines.save('ollama', [baseline('a'), baseline('b', null)]);
    expect(await records.models.findState('ollama', 'a')).toMatchObject({
      driftedSince: since,
      baselineFacts: { runtime_version: '0.31.0' },
      baselineHash: 'then',
    });
    expect(await records.models.states()).toMatchObject([{ driftedSince: since }, { driftedSince: null }]);
    expect(await records.models.page({ drifted: true }, null, 9)).toMatchObject([{ model: 'a' }]);
    expect(await records.models.page({ drifted: false }, null, 9)).toMatchObject([{ model: 'b' }]);
    expect(await records.modelBaselines.countDrifted()).toEqual([{ runtimeId: 'ollama', count: 1 }]);
  });

  it('change what is served: the serving mark moves with them, and stays when nothing was there to forget', async () => {
    const mark = await records.servingMark();
    await records.modelBaselines.save('ollama', [baseline('a')]);
    const marked = await records.servingMark();
    expect(marked).not.toBe(mark);
    await records.modelBaselines.forget('ollama', ['b', 'nobody']);
    expect(await records.servingMark()).toBe(marked);
    await records.modelBaselines.forget('ollama', ['a']);
    expect(await records.servingMark()).not.toBe(marked);
  });

  it('are gone with their model', async () => {
    await records.modelBaselines.save('ollama', [baseline('a'), baseline('b')]);
    await records.models.retire('ollama', ['a']);
    expect(await work.run((tx) => tx.modelBaselines.lockAll('ollama'))).toMatchObject([{ model: 'b' }]);
  });

  it('are forgotten with the last override above them, on whatever rung it stands', async () => {
    await write(own('a'), { top_k: 1 });
    await write(own('a', 'terse'), { top_k: 2 });
    await write(own(null), { top_k: 3 });
    await records.modelBaselines.save('ollama', [baseline('a'), baseline('b')]);
    await write(own('a'), {});
    await write(own('a', 'terse'), {});
    expect(await drifted()).toEqual(['a', 'b']);
    await write(own('b'), { top_k: 4 });
    await write(own(null), {});
    expect(await drifted()).toEqual(['b']);
  });

  it('keep the verdicts that held then, beside those that hold now', async () => {
    await verdict('top_k', 'honoured');
    await records.modelBaselines.save('ollama', [baseline('a', null)]);
    await verdict('top_k', 'ignored');
    await verdict('seed', 'honoured');
    await records.modelBaselines.save('ollama', [baseline('a')]);
    const expected = {
      driftedSince: since,
      verdicts: { top_k: 'honoured' },
      presentVerdicts: { seed: 'honoured', top_k: 'ignored' },
    };
    expect(await work.run((tx) => tx.modelBaselines.lock('ollama', 'a'))).toMatchObject(expected);
    expect(await records.models.findState('ollama', 'a')).toMatchObject({
      baselineVerdicts: expected.verdicts,
      presentVerdicts: expected.presentVerdicts,
    });
    await records.runtimes.update('ollama', { version: '0.34.0' });
    expect(await records.models.findState('ollama', 'a')).toMatchObject({ presentVerdicts: {} });
  });

  it('are kept before a verdict moves, beneath overrides only, and once', async () => {
    const move = { runtimeId: 'ollama', model: 'a', parameter: 'top_k', from: 'honoured' } as const;
    await verdict('top_k', 'honoured');
    await verdict('seed', 'honoured');
    await records.modelBaselines.verdictMoves(move, since);
    expect(await drifted()).toEqual([]);
    await write(own(null), { top_k: 3 });
    await records.modelBaselines.verdictMoves(move, since);
    await verdict('top_k', 'ignored');
    await records.modelBaselines.verdictMoves({ ...move, from: 'ignored' }, new Date());
    expect(await records.models.findState('ollama', 'a')).toMatchObject({
      driftedSince: since,
      baselineFacts: { runtime_version: '0.33.0' },
      baselineVerdicts: { top_k: 'honoured', seed: 'honoured' },
      presentVerdicts: { top_k: 'ignored', seed: 'honoured' },
    });
  });

  it('keep a verdict that had lapsed when another one took its place', async () => {
    await write(own('a'), { top_k: 3 });
    await verdict('top_k', 'honoured');
    await records.runtimes.update('ollama', { version: '0.34.0' });
    const move = { runtimeId: 'ollama', model: 'a', parameter: 'top_k', from: 'honoured' } as const;
    await records.modelBaselines.verdictMoves(move, since);
    expect(await records.models.findState('ollama', 'a')).toMatchObject({
      baselineVerdicts: { top_k: 'honoured' },
      presentVerdicts: {},
    });
  });
});
