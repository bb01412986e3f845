import { startTestPostgres, type TestPostgres } from '@kamerton/testing';
import { migrations } from '../migrations/index.js';
import { createDataSource } from './create-data-source.js';
import { migrate, pendingMigrations } from './migrate.js';

describe('migrations', () => {
  let postgres: TestPostgres;

  beforeAll(async () => {
    postgres = await startTestPostgres();
  });

  afterAll(() => postgres.stop());

  async function inspect<Result>(url: string, look: (sql: (text: string) => Promise<unknown[]>) => Promise<Result>) {
    const dataSource = await createDataSource({ url }).initialize();
    try {
      return await look((text) => dataSource.query(text));
    } finally {
      await dataSource.destroy();
    }
  }

  it('bring an empty database up, and change nothing the second time', async () => {
    const { url } = await postgres.createDatabase();
    await migrate({ url });
    await migrate({ url });
    const applied = await inspect(url, (sql) => sql('SELECT name FROM migrations ORDER BY id'));
    expect(applied).toEqual(migrations.map(({ name }) => ({ name })));
  });

  it('run once although five replicas start at the same moment', async () => {
    const { url } = await postgres.createDatabase();
    await Promise.all(Array.from({ length: 5 }, () => migrate({ url })));
    const applied = await inspect(url, (sql) => sql('SELECT name FROM migrations'));
    expect(applied).toHaveLength(migrations.length);
  });

  it('can be taken back to an empty database', async () => {
    const { url } = await postgres.createDatabase();
    await migrate({ url });
    const dataSource = await createDataSource({ url }).initialize();
    try {
      for (const { name } of migrations.toReversed()) {
        await dataSource.undoLastMigration();
        expect(await pendingMigrations(dataSource)).toContain(name);
      }
      const left = await dataSource.query<unknown[]>(
        `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migrations'`,
      );
      expect(left).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('leave every table with a primary key', async () => {
    const { url } = await postgres.createDatabase();
    await migrate({ url });
    const without = await inspect(url, (sql) =>
      sql(`SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname = 'public' AND c.relkind = 'r'
             AND NOT EXISTS (SELECT FROM pg_constraint p WHERE p.conrelid = c.oid AND p.contype = 'p')`),
    );
    expect(without).toEqual([]);
  });
});
