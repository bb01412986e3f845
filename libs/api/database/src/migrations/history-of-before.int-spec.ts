import type { DataSource } from 'typeorm';
import { runtimeRow, startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { Repositories } from '../repositories/repositories.js';
import { KeepDeletedProfiles1764000002000 } from './1764000002000-keep-deleted-profiles.js';
import { CreateModelHistory1764000002500 } from './1764000002500-create-model-history.js';

describe('what was there before history was kept', () => {
  let server: TestDatabaseServer;
  let dataSource: DataSource;

  beforeAll(async () => {
    server = await startTestDatabases();
  });

  beforeEach(async () => {
    dataSource = await server.connect();
    await new Repositories(dataSource.manager).runtimes.insert(runtimeRow('ollama'));
  });

  afterAll(() => server.stop());

  it('tells of each value of a revision who set it last', async () => {
    const keep = new KeepDeletedProfiles1764000002000();
    const runner = dataSource.createQueryRunner();
    await keep.down(runner);
    await runner.query(`INSERT INTO override_sets (runtime_id, model, version) VALUES ('ollama', 'm', 3)`);
    const revise = (version: number, user: string, params: object, diff: object) =>
      runner.query(
        `INSERT INTO revisions (set_id, version, action, params, policies, diff, user_id, at, request_id)
         SELECT id, $1::int, 'patch', $3, '{}', $4, $2, timestamptz '2026-01-02T03:04:05.06Z' + $1::int * interval '1 second', 'r'
         FROM override_sets`,
        [version, user, params, diff],
      );
    await revise(1, 'anna', { top_k: 1, top_p: 0.5 }, { top_k: {}, top_p: {} });
    await revise(2, 'ben', { top_k: 2, top_p: 0.5 }, { top_k: {}, policies: { top_p: {} } });
    await revise(3, 'cleo', {}, { top_k: {}, top_p: {} });
    await keep.up(runner);
    await runner.release();
    const anna = { user_id: 'anna', at: '2026-01-02T03:04:06.060Z' };
    const ben = { user_id: 'ben', at: '2026-01-02T03:04:07.060Z' };
    expect(await dataSource.query('SELECT version, attribution, deleted FROM revisions ORDER BY version')).toEqual([
      { version: 1, attribution: { top_k: anna, top_p: anna }, deleted: false },
      { version: 2, attribution: { top_k: ben, top_p: anna }, deleted: false },
      { version: 3, attribution: {}, deleted: false },
    ]);
  });

  it('knows models since they were looked at last', async () => {
    const create = new CreateModelHistory1764000002500();
    const runner = dataSource.createQueryRunner();
    await create.down(runner);
    await runner.query(`
      INSERT INTO models (runtime_id, model, facts, facts_hash, schema_status, discovered_at)
      VALUES ('ollama', 'm', '{"kind": "ollama"}', 'h', 'ready', '2026-01-02T03:04:05.678Z')`);
    await create.up(runner);
    await runner.release();
    const { history } = new Repositories(dataSource.manager);
    expect(await history.modelAt('ollama', 'm', new Date())).toMatchObject({
      since: new Date('2026-01-02T03:04:05.678Z'),
      facts: { kind: 'ollama' },
      factsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      schemaStatus: 'ready',
    });
  });
});
