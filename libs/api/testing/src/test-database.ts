import { createDataSource, migrate, Repositories, UnitOfWork } from '@kamerton/api-database';
import { startTestPostgres } from '@kamerton/testing';

/** A real Postgres for one test file; each `connect` gives a migrated database of its own. */
export async function startTestDatabases() {
  const postgres = await startTestPostgres({ migrate: (url) => migrate({ url }) });
  return {
    connect: async () => {
      const { url } = await postgres.createDatabase();
      const dataSource = await createDataSource({ url }).initialize();
      return {
        repositories: new Repositories(dataSource.manager),
        unitOfWork: new UnitOfWork(dataSource),
        rows: (sql: string, parameters: unknown[] = []) => dataSource.query<Record<string, unknown>[]>(sql, parameters),
        close: () => dataSource.destroy(),
      };
    },
    stop: postgres.stop,
  };
}

export type TestDatabases = Awaited<ReturnType<typeof startTestDatabases>>;
export type TestDatabase = Awaited<ReturnType<TestDatabases['connect']>>;
