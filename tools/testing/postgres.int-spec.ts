import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { startTestPostgres, type TestPostgres } from './postgres.ts';

async function rows(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a Postgres for tests', () => {
  let postgres: TestPostgres;

  beforeAll(async () => {
    postgres = await startTestPostgres({
      migrate: async (url) => {
        await rows(url, 'CREATE TABLE note (text text)');
      },
    });
  });

  afterAll(() => postgres.stop());

  it('gives each caller an own clone of the migrated template', async () => {
    const first = await postgres.createDatabase();
    const second = await postgres.createDatabase();
    await rows(first.url, `INSERT INTO note VALUES ('zażółć')`);
    expect(await rows(first.url, 'SELECT text FROM note')).toEqual([{ text: 'zażółć' }]);
    expect(await rows(second.url, 'SELECT text FROM note')).toEqual([]);
  });

  it('is a Unicode Postgres whose order does not depend on the machine', async () => {
    expect(
      await rows(postgres.url, `SELECT current_setting('server_encoding') AS encoding, upper('ż') AS upper`),
    ).toEqual([{ encoding: 'UTF8', upper: 'Ż' }]);
  });

  it('drops a database although somebody is connected to it', async () => {
    const database = await postgres.createDatabase();
    const client = new pg.Client({ connectionString: database.url });
    const disconnected = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await database.drop();
    await disconnected;
    await expect(rows(database.url, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('leaves no file and no process behind', async () => {
    const other = await startTestPostgres();
    const [row] = await rows(other.url, 'SHOW data_directory');
    const folder = String(row?.['data_directory']);
    expect(existsSync(folder)).toBe(true);
    await other.stop();
    expect(existsSync(dirname(folder))).toBe(false);
    await expect(rows(other.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });
});
