import { startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { createDataSource } from './create-data-source.js';
import { DatabasePool } from './database-pool.js';

describe('the pool of connections', () => {
  let server: TestDatabaseServer;

  beforeAll(async () => {
    server = await startTestDatabases();
  });

  afterAll(() => server.stop());

  it('tells which connections work, which rest, and who waits for one', async () => {
    const dataSource = await server.connect({ poolSize: 2 });
    const pool = new DatabasePool(dataSource);
    const work = [1, 2, 3].map(() => dataSource.query('SELECT pg_sleep(0.2)'));
    while (pool.usage().inUse < 2) await new Promise(setImmediate);
    expect(pool.usage()).toEqual({ inUse: 2, idle: 0, waiting: 1 });
    await Promise.all(work);
    expect(pool.usage()).toEqual({ inUse: 0, idle: 2, waiting: 0 });
  });

  it('has nothing to tell before it is connected', async () => {
    const { url } = await server.postgres.createDatabase();
    expect(new DatabasePool(createDataSource({ url })).usage()).toEqual({ inUse: 0, idle: 0, waiting: 0 });
  });
});
