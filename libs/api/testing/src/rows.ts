import type { ModelEntity, RuntimeEntity } from '@kamerton/api-database';
import type { ModelFacts } from '@kamerton/runtime-catalog';

const at = new Date('2026-01-02T03:04:05.678Z');

const versions: Readonly<Record<string, string>> = { ollama: '0.33.0', vllm: '0.24.0' };

export const runtimeRow = (id: string, change: Partial<RuntimeEntity> = {}): RuntimeEntity => ({
  id,
  kind: 'ollama',
  baseUrl: 'http://127.0.0.1:11434',
  enabled: true,
  demo: false,
  version: versions[change.kind ?? 'ollama'] ?? null,
  status: 'up',
  credential: null,
  lastSeenAt: at,
  lastError: null,
  createdAt: at,
  updatedAt: at,
  ...change,
});

/** A text model of 8192 tokens on a current runtime of its kind, changed as given. */
export const modelFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  kind: 'ollama',
  model: 'm',
  runtime_version: versions[change.kind ?? 'ollama'] ?? null,
  digest: 'd1',
  engine: change.kind === 'vllm' ? null : 'llama-server',
  format: 'gguf',
  architecture: 'llama',
  family: null,
  parameter_size: '8.0B',
  quantization: 'Q4_K_M',
  context_length: 8192,
  capabilities: ['completion'],
  loaded: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
  ...change,
});

export const modelRow = (runtimeId: string, model: string, facts: Partial<ModelFacts> = {}): ModelEntity => ({
  runtimeId,
  model,
  facts: modelFacts({ model, ...facts }),
  factsHash: JSON.stringify([model, facts]),
  digest: 'd1',
  schemaStatus: 'ready',
  problemCode: null,
  problemDetail: null,
  present: true,
  discoveredAt: at,
});

/** Its discovery failed from the beginning: no schema. */
export const unreadModelRow = (runtimeId: string, model: string): ModelEntity => ({
  ...modelRow(runtimeId, model),
  facts: null,
  factsHash: null,
  schemaStatus: 'missing',
  problemCode: 'DISCOVERY_FAILED',
  problemDetail: 'HTTP_500: POST /api/show answered 500',
});
