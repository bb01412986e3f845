import type { DataSource } from 'typeorm';
import { createDataSource } from '../connection/create-data-source.js';
import { startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { type ChangeEventFilter, ChangeEventRepository } from './change-event.repository.js';

const manyEvents = 100_000;

describe('the audit log with a hundred thousand events', () => {
  let server: TestDatabaseServer;
  let dataSource: DataSource;
  let events: ChangeEventRepository;

  beforeAll(async () => {
    server = await startTestDatabases();
    const { url } = await server.postgres.createDatabase();
    // One connection: the counters of the server are those of this test.
    dataSource = await createDataSource({ url, poolSize: 1, statementTimeoutMs: 0 }).initialize();
    events = new ChangeEventRepository(dataSource.manager);
    await fill(dataSource);
  }, 60_000);

  afterAll(async () => {
    await dataSource.destroy();
    await server.stop();
  });

  /** Rows that Postgres had to look at, and whether it read the table from end to end. */
  const effort = async () => {
    await dataSource.query('SELECT pg_stat_force_next_flush()');
    const [row] = await dataSource.query<{ seq_scan: string; rows: string }[]>(
      `SELECT seq_scan, idx_tup_fetch + seq_tup_read AS rows FROM pg_stat_user_tables WHERE relname = 'change_events'`,
    );
    return { scans: Number(row?.seq_scan), rows: Number(row?.rows) };
  };

  it.each<[string, ChangeEventFilter, number]>([
    ['nothing', {}, 51],
    ['a common runtime', { runtime: 'runtime-1' }, 51],
    ['a rare runtime', { runtime: 'rare' }, 10],
    ['a runtime that never was', { runtime: 'nowhere' }, 0],
    ['a model', { model: 'model-77' }, 51],
    ['a rare model', { model: 'rare' }, 10],
    ['a model on a runtime', { runtime: 'runtime-1', model: 'model-77' }, 51],
    ['a rare profile', { profile: 'rare' }, 10],
    ['a profile that never was', { profile: 'nowhere' }, 0],
    ['a user', { userId: 'user-3' }, 51],
    ['a user that never was', { userId: 'nobody' }, 0],
    ['a common action', { action: 'config.patch' }, 51],
    ['a rare action', { action: 'runtime.delete' }, 10],
    ['an action that never was', { action: 'config.restore' }, 0],
    ['a request', { requestId: 'r-500' }, 1],
    ['a common parameter', { parameter: 'temperature' }, 51],
    ['a rare parameter', { parameter: 'mirostat' }, 10],
    ['a rare policy', { parameter: 'typical_p' }, 10],
    ['a parameter that never was', { parameter: 'nonsense' }, 0],
    ['an hour long ago', { from: new Date('2026-01-02T00:00:00Z'), to: new Date('2026-01-02T01:00:00Z') }, 51],
    ['a time before everything', { to: new Date('2025-01-01T00:00:00Z') }, 0],
    ['a time after everything', { from: new Date('2030-01-01T00:00:00Z') }, 0],
  ])('is searched for %s without reading it all', async (_what, filter, found) => {
    const before = await effort();
    const page = await events.page(filter, null, 51);
    const after = await effort();
    expect(page).toHaveLength(found);
    expect(after.scans - before.scans).toBe(0);
    expect(after.rows - before.rows).toBeLessThan(manyEvents / 20);
  });

  it.each([
    ['the field of a runtime that was changed', 'base_url'],
    ['the place of the policies in a diff', 'policies'],
    ['a word out of a value', 'from'],
  ])('does not take %s for a parameter', async (_what, parameter) => {
    expect(await events.page({ parameter }, null, 51)).toEqual([]);
  });
});

/** One event a minute. Every ten-thousandth is a rare one in each respect. */
async function fill(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `INSERT INTO change_events (sequence, id, at, user_id, actor_kind, action, runtime_id, model, profile, version, diff,
       reason, source, request_id, previous_hash, hash)
     SELECT n, gen_random_uuid(), timestamptz '2026-01-01Z' + n * interval '1 minute', 'user-' || n % 50, 'user',
       CASE WHEN rare THEN 'runtime.delete' ELSE 'config.patch' END,
       CASE WHEN rare THEN 'rare' ELSE 'runtime-' || n % 4 END,
       CASE WHEN rare THEN 'rare' ELSE 'model-' || n % 200 END,
       CASE WHEN rare THEN 'rare' END, 1,
       CASE WHEN rare THEN '{"base_url": {"from": "http://a", "to": "http://b"}}'
            WHEN n % 10000 = 1 THEN '{"mirostat": {"from": null, "to": 1}}'
            WHEN n % 10000 = 2 THEN '{"policies": {"typical_p": {"from": null, "to": {"max": 1}}}}'
            ELSE '{"temperature": {"from": null, "to": 0.4}}' END::jsonb,
       NULL, 'api', 'r-' || n, '', ''
     FROM (SELECT n, n % 10000 = 0 AS rare FROM generate_series(1, ${manyEvents}) AS n) AS numbers`,
  );
  await dataSource.query('VACUUM ANALYZE change_events');
}
