import type { ModelEntity, RuntimeEntity } from '@kamerton/api-database';
import type { ModelFacts } from '@kamerton/runtime-catalog';

const at = new Date('2026-01-02T03:04:05.678Z');

export const runtimeRow = (id: string, baseUrl: string, change: Partial<RuntimeEntity> = {}): RuntimeEntity => ({
  id,
  kind: 'ollama',
  baseUrl,
  enabled: true,
  demo: false,
  credential: null,
  version: '0.33.0',
  status: 'up',
  lastSeenAt: at,
  lastError: null,
  createdAt: at,
  updatedAt: at,
  ...change,
});

const facts: ModelFacts = {
  kind: 'ollama',
  model: 'm',
  runtime_version: '0.33.0',
  digest: 'd1',
  engine: 'llama-server',
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
};

export const modelRow = (
  runtimeId: string,
  model: string,
  kind = 'ollama',
  change: Partial<ModelEntity> = {},
): ModelEntity => ({
  runtimeId,
  model,
  facts: { ...facts, kind, model, runtime_version: kind === 'ollama' ? facts.runtime_version : null },
  factsHash: `facts of ${model}`,
  digest: 'd1',
  schemaStatus: 'ready',
  problemCode: null,
  problemDetail: null,
  present: true,
  discoveredAt: at,
  ...change,
});
