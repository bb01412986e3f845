import { startTestPostgres, type TestPostgres } from '@kamerton/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../connection/create-data-source.js';
import { migrate } from '../connection/migrate.js';
import type { RuntimeEntity } from '../entities/runtime.entity.js';

export interface TestDatabaseServer {
  readonly postgres: TestPostgres;
  /** A connected data source over a migrated database of its own. */
  readonly connect: (options?: { readonly poolSize?: number }) => Promise<DataSource>;
  readonly stop: () => Promise<void>;
}

export async function startTestDatabases(): Promise<TestDatabaseServer> {
  const postgres = await startTestPostgres({ migrate: (url) => migrate({ url }) });
  const opened: DataSource[] = [];
  return {
    postgres,
    connect: async (options = {}) => {
      const { url } = await postgres.createDatabase();
      const dataSource = await createDataSource({ url, ...options }).initialize();
      opened.push(dataSource);
      return dataSource;
    },
    stop: async () => {
      await Promise.all(opened.filter(({ isInitialized }) => isInitialized).map((dataSource) => dataSource.destroy()));
      await postgres.stop();
    },
  };
}

export function runtimeRow(id: string, overrides: Partial<RuntimeEntity> = {}): RuntimeEntity {
  const at = new Date('2026-01-02T03:04:05.678Z');
  return {
    id,
    kind: 'ollama',
    baseUrl: 'http://127.0.0.1:11434',
    enabled: true,
    demo: false,
    version: '0.9.0',
    status: 'up',
    credential: null,
    lastSeenAt: at,
    lastError: null,
    createdAt: at,
    updatedAt: at,
    ...overrides,
  };
}
