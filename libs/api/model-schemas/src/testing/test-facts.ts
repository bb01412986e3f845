import type { ModelFacts } from '@kamerton/runtime-catalog';

export const testFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  kind: 'ollama',
  model: 'llama3:8b',
  runtime_version: '0.33.0',
  digest: 'd1',
  engine: null,
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
