import type { ModelEntity, NewChangeEvent, RuntimeEntity } from '@kamerton/api-database';

const at = new Date('2026-01-02T03:04:05.678Z');

export const runtimeRow = (id: string, overrides: Partial<RuntimeEntity> = {}): RuntimeEntity => ({
  id,
  kind: 'ollama',
  baseUrl: 'http://127.0.0.1:11434',
  enabled: true,
  demo: false,
  version: null,
  status: 'up',
  credential: null,
  lastSeenAt: null,
  lastError: null,
  createdAt: at,
  updatedAt: at,
  ...overrides,
});

/** A model without a schema: what is counted is there, and nothing else is needed. */
export const modelRow = (runtimeId: string, model: string): ModelEntity => ({
  runtimeId,
  model,
  facts: null,
  factsHash: null,
  digest: null,
  schemaStatus: 'missing',
  problemCode: 'DISCOVERY_FAILED',
  problemDetail: null,
  present: true,
  discoveredAt: at,
});

export const newEvent = (overrides: Partial<NewChangeEvent> = {}): NewChangeEvent => ({
  at: at.toISOString(),
  user_id: 'local',
  actor_kind: 'user',
  action: 'config.patch',
  runtime: 'gpu-1',
  model: 'llama3:8b',
  profile: null,
  version: 1,
  diff: { temperature: { from: null, to: 0.4 } },
  reason: null,
  source: 'api',
  request_id: 'r-1',
  ...overrides,
});
