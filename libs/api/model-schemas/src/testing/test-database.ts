import { createDataSource, migrate, Repositories } from '@kamerton/api-database';
import type { ModelEntity, RuntimeEntity } from '@kamerton/api-database';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import { startTestPostgres } from '@kamerton/testing';
import { testFacts } from './test-facts.js';

const at = new Date('2026-01-02T03:04:05.678Z');

export async function startTestDatabase() {
  const postgres = await startTestPostgres({ migrate: (url) => migrate({ url }) });
  const { url } = await postgres.createDatabase();
  const dataSource = await createDataSource({ url }).initialize();
  return {
    repositories: new Repositories(dataSource.manager),
    stop: async () => {
      await dataSource.destroy();
      await postgres.stop();
    },
  };
}

export const runtimeRow = (id: string, change: Partial<RuntimeEntity> = {}): RuntimeEntity => ({
  id,
  kind: 'ollama',
  baseUrl: 'http://127.0.0.1:11434',
  enabled: true,
  demo: false,
  version: '0.33.0',
  status: 'up',
  credential: null,
  lastSeenAt: at,
  lastError: null,
  createdAt: at,
  updatedAt: at,
  ...change,
});

export const modelRow = (runtimeId: string, model: string, facts: Partial<ModelFacts> = {}): ModelEntity => ({
  runtimeId,
  model,
  facts: testFacts({ model, ...facts }),
  factsHash: JSON.stringify([model, facts]),
  digest: 'd1',
  schemaStatus: 'ready',
  problemCode: null,
  problemDetail: null,
  present: true,
  discoveredAt: at,
});

export const unreadModelRow = (runtimeId: string, model: string): ModelEntity => ({
  ...modelRow(runtimeId, model),
  facts: null,
  factsHash: null,
  schemaStatus: 'missing',
  problemCode: 'DISCOVERY_FAILED',
  problemDetail: 'HTTP_500: POST /api/show answered 500',
});
