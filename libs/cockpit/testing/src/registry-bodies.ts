import type { ModelBody, RuntimeBody } from '@kamerton/contract';

export const runtimeBody = (given: Partial<RuntimeBody> = {}): RuntimeBody => ({
  id: 'ollama',
  kind: 'ollama',
  base_url: 'http://127.0.0.1:11434',
  version: '0.12.3',
  status: 'up',
  enabled: true,
  demo: false,
  last_seen_at: '2026-03-10T09:00:00.000Z',
  model_count: 1,
  last_error: null,
  next_attempt_at: null,
  has_credential: false,
  ...given,
});

export const modelBody = (given: Partial<ModelBody> = {}): ModelBody => ({
  runtime: 'ollama',
  runtime_kind: 'ollama',
  model: 'llama3:8b',
  family: 'llama3',
  parameter_size: '8B',
  quantization: 'Q4_K_M',
  context_length: 8192,
  capabilities: ['completion'],
  loaded: true,
  schema_status: 'ready',
  schema_problem: null,
  override_count: 0,
  drifted: false,
  version: 7,
  ...given,
});
