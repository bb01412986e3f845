import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type HostedPostgres, hostPostgres } from '../postgres/hosted-postgres.ts';
import { databasePlace } from './database-place.ts';

export interface Database {
  readonly url: string;
  /** For the greeting. */
  readonly description: string;
  /** Resolves with a sentence when the embedded Postgres ends by itself. */
  readonly crashed: Promise<string>;
  readonly stop: () => Promise<void>;
}

const name = 'kamerton';

/** The database that DATABASE_URL names, otherwise an embedded Postgres in the data folder. */
export async function openDatabase(): Promise<Database> {
  const url = process.env['DATABASE_URL'];
  if (url !== undefined && url !== '') {
    return {
      url,
      description: 'as DATABASE_URL says',
      crashed: new Promise(() => undefined),
      stop: async () => undefined,
    };
  }
  const place = databasePlace();
  const dataFolder = join(place.folder, 'postgres');
  const server = await hostPostgres({
    dataDirectory: dataFolder,
    password: keptPassword(place.folder),
    durable: true,
    disposable: null,
  });
  const why = place.reason === null ? '' : `, because ${place.reason}`;
  return {
    url: await createDatabaseOn(server, dataFolder),
    description: `embedded Postgres in ${dataFolder}${why}`,
    crashed: server.crashed,
    stop: server.stop,
  };
}

/** The password is as old as the data and lies beside them, readable by their owner alone. */
function keptPassword(folder: string): string {
  const file = join(folder, 'postgres-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(join(folder, 'postgres'))) {
    throw new Error(
      `The Postgres data in ${folder} is there, but the file ${file} with its password is missing. Put it back from a backup.`,
    );
  }
  const password = randomBytes(24).toString('hex');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** A server that cannot be used must not outlive the failure: nobody else knows yet that it runs. */
async function createDatabaseOn(server: HostedPostgres, dataFolder: string): Promise<string> {
  try {
    return await createDatabase(server.url);
  } catch (error) {
    await server.stop();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The database in ${dataFolder} cannot be opened: ${reason}. Put a backup in the folder's place, or move it away to start empty.`,
      { cause: error },
    );
  }
}

async function createDatabase(serverUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
