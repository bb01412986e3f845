import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { hostPostgres } from '../postgres/hosted-postgres.ts';

export interface TestPostgres {
  /** A new database, cloned from the migrated template. */
  readonly createDatabase: () => Promise<TestDatabase>;
  /** Stops this one server and removes its files. Without it, both happen when the test process ends. */
  readonly stop: () => Promise<void>;
  /** Of the maintenance database; for tests that stop, block or count connections. */
  readonly url: string;
}

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  /** Statements by the owner, who can do behind the API's back what nobody should. */
  readonly run: (sql: string) => Promise<void>;
  /** Disconnects everybody and drops the database. */
  readonly drop: () => Promise<void>;
}

export interface TestPostgresOptions {
  /** Brings an empty database to the current schema; runs once, all databases are clones of the result. */
  readonly migrate?: (url: string) => Promise<void>;
  /** Writes reach the disk before they are acknowledged, as in production; slower. Left out: they need not. */
  readonly durable?: boolean;
}

const template = 'kamerton_template';

/** A real Postgres for one test file, on a free port, empty and quick (about a second), never left behind. */
export async function startTestPostgres({ migrate, durable = false }: TestPostgresOptions = {}): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'kamerton-test-'));
  chmodSync(folder, 0o711);
  const server = await hostPostgres({
    dataDirectory: join(folder, 'data'),
    password: randomBytes(12).toString('hex'),
    durable,
    disposable: folder,
  });
  server.leaveInBackground();
  let databases = 0;
  try {
    await administer(server.url, `CREATE DATABASE ${template}`);
    await migrate?.(urlOf(server.url, template));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    url: server.url,
    stop: server.stop,
    createDatabase: async () => {
      databases += 1;
      const name = `test_${databases}`;
      await administer(server.url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
      return {
        name,
        url: urlOf(server.url, name),
        run: (sql) => administer(urlOf(server.url, name), sql),
        drop: () => administer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
      };
    },
  };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
