import { createDataSource, migrate, Repositories, UnitOfWork } from '@kamerton/api-database';
import { startTestPostgres } from '@kamerton/testing';

export type TestDatabase = Awaited<ReturnType<typeof startTestDatabase>>;

/** A migrated database of a real Postgres, with what the registry reads and writes it through. */
export async function startTestDatabase() {
  const postgres = await startTestPostgres({ migrate: (url) => migrate({ url }) });
  const { url } = await postgres.createDatabase();
  const dataSource = await createDataSource({ url }).initialize();
  return {
    repositories: new Repositories(dataSource.manager),
    unitOfWork: new UnitOfWork(dataSource),
    rows: (sql: string, parameters: unknown[] = []) => dataSource.query<Record<string, unknown>[]>(sql, parameters),
    stop: async () => {
      await dataSource.destroy();
      await postgres.stop();
    },
  };
}
