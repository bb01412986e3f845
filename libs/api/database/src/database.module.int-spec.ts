import { setTimeout as pause } from 'node:timers/promises';
import { Test } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { DatabaseModule } from './database.module.js';
import { migrate } from './connection/migrate.js';
import { createDataSource } from './connection/create-data-source.js';
import { IdempotencyKeyRepository } from './repositories/idempotency-key.repository.js';
import { startTestDatabases, type TestDatabaseServer } from './testing/test-database.js';

describe('the database module', () => {
  let server: TestDatabaseServer;

  beforeAll(async () => {
    server = await startTestDatabases();
  });

  afterAll(() => server.stop());

  it('takes void idempotency keys away when it starts, and closes its connections when it stops', async () => {
    const { url } = await server.postgres.createDatabase();
    await migrate({ url });
    const outside = await createDataSource({ url }).initialize();
    const keys = new IdempotencyKeyRepository(outside);
    await keys.claim('local', 'old', 'hash');
    await outside.query(`UPDATE idempotency_keys SET created_at = created_at - interval '25 hours'`);
    await keys.claim('local', 'new', 'hash');

    const module = await Test.createTestingModule({ imports: [DatabaseModule.forRoot({ url })] }).compile();
    await module.init();
    await module.close();

    expect(await keys.holder('local', 'old')).toBeNull();
    expect(await keys.holder('local', 'new')).not.toBeNull();
    while ((await otherConnections(outside)) > 0) await pause(20);
    await outside.destroy();
  });
});

/** A server process ends a moment after its client has gone. */
async function otherConnections(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  return row?.count ?? NaN;
}
