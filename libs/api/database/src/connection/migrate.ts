import type { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { createDataSource } from './create-data-source.js';
import type { DatabaseOptions } from './database-options.js';

/** Any number that no other program takes on the same database. */
const migrationLock = 7_218_114;

/** Brings the schema up to date. Several replicas may start at once: one migrates, the others wait for it. */
export async function migrate(options: Pick<DatabaseOptions, 'url' | 'onWarning'>): Promise<void> {
  const dataSource = createDataSource({ ...options, poolSize: 2, statementTimeoutMs: 0 });
  await dataSource.initialize();
  try {
    await underLock(dataSource, () => dataSource.runMigrations({ transaction: 'each' }));
  } finally {
    await dataSource.destroy();
  }
}

async function underLock(dataSource: DataSource, work: () => Promise<unknown>): Promise<void> {
  const lockHolder = dataSource.createQueryRunner();
  try {
    await lockHolder.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await work();
    await lockHolder.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
  } finally {
    await lockHolder.release();
  }
}

/** Names of migrations that this build knows and the database has not seen. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const applied = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations');
  const names = new Set(applied.map((row) => row.name));
  return migrations.map((migration) => migration.name).filter((name) => !names.has(name));
}
