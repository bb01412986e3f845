import type { ModelFacts } from '../runtime-kind.js';

const unknown: ModelFacts = {
  kind: '',
  model: 'm',
  runtime_version: null,
  digest: null,
  engine: null,
  format: null,
  architecture: null,
  family: null,
  parameter_size: null,
  quantization: null,
  context_length: null,
  capabilities: [],
  loaded: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
};

/** A text model on a current Ollama, changed as given. */
export const ollamaFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  ...unknown,
  kind: 'ollama',
  runtime_version: '0.33.0',
  engine: 'llama-server',
  format: 'gguf',
  architecture: 'llama',
  context_length: 8192,
  capabilities: ['completion'],
  ...change,
});

/** A model on a current vLLM, changed as given. */
export const vllmFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  ...unknown,
  kind: 'vllm',
  runtime_version: '0.24.0',
  context_length: 32768,
  loaded: true,
  ...change,
});
