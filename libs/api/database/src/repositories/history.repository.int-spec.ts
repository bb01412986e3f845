import type { ModelFacts } from '@kamerton/runtime-catalog';
import type { DataSource } from 'typeorm';
import type { ModelEntity } from '../entities/model.entity.js';
import { runtimeRow, startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { Repositories } from './repositories.js';

const moment = (second: number): Date => new Date(Date.UTC(2026, 0, 2, 3, 4, second));

const facts = (change: Partial<ModelFacts>): ModelFacts => ({
  kind: 'ollama',
  model: 'm',
  runtime_version: '0.9.0',
  digest: 'd1',
  engine: null,
  format: null,
  architecture: null,
  family: null,
  parameter_size: null,
  quantization: null,
  context_length: 8192,
  capabilities: [],
  loaded: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
  ...change,
});

const modelRow = (model: string, change: Partial<ModelFacts> = {}): ModelEntity => ({
  runtimeId: 'ollama',
  model,
  facts: facts({ model, ...change }),
  factsHash: JSON.stringify(change),
  digest: 'd1',
  schemaStatus: 'ready',
  problemCode: null,
  problemDetail: null,
  present: true,
  discoveredAt: moment(0),
});

const unread: Partial<ModelEntity> = {
  ...{ facts: null, factsHash: null, digest: null },
  ...{ schemaStatus: 'missing', problemCode: 'DISCOVERY_FAILED', problemDetail: 'HTTP 500' },
};

describe('the history', () => {
  let server: TestDatabaseServer;
  let dataSource: DataSource;
  let records: Repositories;

  beforeAll(async () => {
    server = await startTestDatabases();
  });

  beforeEach(async () => {
    dataSource = await server.connect();
    records = new Repositories(dataSource.manager);
    await records.runtimes.insert(runtimeRow('ollama'));
  });

  afterAll(() => server.stop());

  const rows = (model: string): Promise<{ since: Date; context: string | null; problem_code: string | null }[]> =>
    dataSource.query(
      `SELECT h.since, f.facts ->> 'context_length' AS context, h.problem_code
       FROM model_history h LEFT JOIN model_facts f ON f.runtime_id = h.runtime_id AND f.hash = h.facts_hash
       WHERE h.model = $1 ORDER BY h.since`,
      [model],
    );

  /** Rows as if each had been written a minute after the other, the last one a minute ago. */
  const spread = () =>
    dataSource.query(`
      UPDATE model_history h SET since = now() - make_interval(mins => (
        SELECT count(*)::int FROM model_history l WHERE l.model = h.model AND l.since >= h.since))`);

  const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

  it('of a model grows when its facts change, and by nothing else', async () => {
    await records.models.save([modelRow('m')]);
    await spread();
    await records.models.save([modelRow('m')]);
    await records.models.save([{ ...modelRow('m'), problemCode: 'DISCOVERY_FAILED', discoveredAt: moment(9) }]);
    await records.models.save([modelRow('m', { loaded: true })]);
    await records.models.retire('ollama', []);
    expect(await rows('m')).toHaveLength(1);
    await records.models.save([modelRow('m', { context_length: 4096 })]);
    expect((await rows('m')).map(({ context }) => context)).toEqual(['8192', '4096']);
  });

  it('stores facts that come and go once', async () => {
    for (const contextLength of [1, 2, 1, 2, 1]) {
      await records.models.save([modelRow('m', { context_length: contextLength })]);
      await spread();
    }
    expect((await rows('m')).map(({ context }) => context)).toEqual(['1', '2', '1', '2', '1']);
    expect(await dataSource.query('SELECT count(*)::int AS count FROM model_facts')).toEqual([{ count: 2 }]);
  });

  it('tells what was known at a time, and of the time before that what was known first', async () => {
    await records.models.save([modelRow('m', { context_length: 1 })]);
    await spread();
    await records.models.save([modelRow('m', { context_length: 2 })]);
    await spread();
    const contextAt = async (at: Date) => (await records.history.modelAt('ollama', 'm', at))?.facts?.context_length;
    expect(await contextAt(minutesAgo(0.5))).toBe(2);
    expect(await contextAt(minutesAgo(1.5))).toBe(1);
    expect(await contextAt(minutesAgo(99))).toBe(1);
    const [first, second] = await rows('m');
    if (first === undefined || second === undefined) throw new Error('two rows were expected');
    expect(await contextAt(second.since)).toBe(2);
    expect(await contextAt(new Date(second.since.getTime() - 1))).toBe(1);
    expect((await records.history.modelAt('ollama', 'm', minutesAgo(99)))?.since).toEqual(first.since);
    expect(await records.history.modelAt('ollama', 'other', new Date())).toBeNull();
  });

  it('of two changes within one millisecond keeps the later', async () => {
    await dataSource.transaction(async (manager) => {
      const { models } = new Repositories(manager);
      await models.save([modelRow('m', { context_length: 1 })]);
      await models.save([modelRow('m', { context_length: 2 })]);
    });
    expect((await rows('m')).map(({ context }) => context)).toEqual(['2']);
  });

  it('never runs backwards, even when the clock does', async () => {
    await records.models.save([modelRow('m', { context_length: 1 })]);
    await dataSource.query(`UPDATE model_history SET since = now() + interval '1 hour'`);
    await records.models.save([modelRow('m', { context_length: 2 })]);
    expect((await rows('m')).map(({ context }) => context)).toEqual(['2']);
  });

  it('knows when a model went and that it came back, and is not told of before', async () => {
    await records.models.save([modelRow('m')]);
    await spread();
    await records.models.retire('ollama', ['m']);
    expect(await records.history.runtimesOf('m')).toEqual([{ id: 'ollama', listed: false }]);
    await spread();
    await records.models.save([modelRow('m')]);
    expect((await rows('m')).map(({ context, problem_code: code }) => [context, code])).toEqual([
      ['8192', null],
      [null, 'MODEL_GONE'],
      ['8192', null],
    ]);
    expect(await records.history.runtimesOf('m')).toEqual([{ id: 'ollama', listed: true }]);
  });

  it('prefers facts to none where a time is before both', async () => {
    await records.models.save([{ ...modelRow('m'), ...unread }]);
    await spread();
    await records.models.save([modelRow('m')]);
    await spread();
    const statusAt = async (at: Date) => (await records.history.modelAt('ollama', 'm', at))?.schemaStatus;
    expect(await statusAt(minutesAgo(99))).toBe('ready');
    expect(await statusAt(minutesAgo(1.5))).toBe('missing');
    expect(await statusAt(new Date())).toBe('ready');
  });

  it('goes with the runtime', async () => {
    await records.models.save([modelRow('m')]);
    await records.runtimes.remove('ollama');
    expect(await rows('m')).toEqual([]);
    expect(await dataSource.query('SELECT 1 FROM model_facts')).toEqual([]);
    expect(await records.history.runtimesOf('m')).toEqual([]);
  });

  it('of a runtime is that of its models at one time, and before any was known those found first', async () => {
    await records.models.save([modelRow('a'), modelRow('b')]);
    await spread();
    await records.models.save([modelRow('a', { context_length: 1 }), modelRow('c')]);
    const at = async (time: Date) =>
      (await records.history.modelsAt('ollama', time)).map((row) => `${row.model} ${row.facts?.context_length}`);
    expect(await at(minutesAgo(99))).toEqual(['a 8192', 'b 8192']);
    expect(await at(minutesAgo(0.5))).toEqual(['a 8192', 'b 8192']);
    expect(await at(new Date())).toEqual(['a 1', 'b 8192', 'c 8192']);
  });
});
