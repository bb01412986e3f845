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

/** A model of which the runtime tells nothing but a name that nobody has heard of. */
export const unknownFacts = (kind: string): ModelFacts => ({ ...unknown, kind, model: 'never-heard-of' });

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

/** A model on a current llama.cpp server that was not asked for its settings, changed as given. */
export const llamacppFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  ...unknown,
  kind: 'llamacpp',
  runtime_version: 'b10488-0123abcde',
  format: 'gguf',
  context_length: 4096,
  capabilities: ['completion'],
  loaded: true,
  ...change,
});

/** A model on a current TGI with the launcher's own limits, changed as given. */
export const tgiFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  ...unknown,
  kind: 'tgi',
  runtime_version: '3.3.7',
  context_length: 8192,
  capabilities: ['completion'],
  loaded: true,
  known_field_rules: { best_of: { max: 2 }, stop: { max_items: 4 }, truncate: { max: 8191 } },
  ...change,
});

/** A model on a current SGLang in deterministic mode, changed as given. */
export const sglangFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  ...unknown,
  kind: 'sglang',
  runtime_version: '0.5.6',
  architecture: 'qwen3',
  context_length: 40960,
  capabilities: ['completion'],
  loaded: true,
  server_settings: { sampling_defaults: 'model', enable_deterministic_inference: true },
  ...change,
});

/** A GGUF model that may reason on a current LM Studio, changed as given. */
export const lmstudioFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  ...unknown,
  kind: 'lmstudio',
  engine: 'llama.cpp',
  format: 'gguf',
  architecture: 'qwen3',
  context_length: 40960,
  capabilities: ['completion', 'thinking'],
  known_field_rules: { reasoning: { enum: ['off', 'on'] } },
  ...change,
});

/** A model of OpenAI's of which nothing but its name is known, changed as given. */
export const openaiFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  ...unknown,
  kind: 'openai',
  model: 'never-heard-of',
  ...change,
});

/** A gpt-oss model behind a server that speaks OpenAI's protocol, changed as given. */
export const compatibleFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  ...unknown,
  kind: 'openai-compatible',
  family: { id: 'gpt-oss', evidence: 'model name: gpt-oss-20b', from: 'model_name' },
  ...change,
});

/** A model of Anthropic's of which nothing but its name is known, changed as given. */
export const anthropicFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  ...unknown,
  kind: 'anthropic',
  model: 'never-heard-of',
  ...change,
});

/** A thinking model of Google's of an unknown generation, changed as given. */
export const geminiFacts = (change: Partial<ModelFacts> = {}): ModelFacts => ({
  ...unknown,
  kind: 'gemini',
  model: 'never-heard-of',
  context_length: 1_048_576,
  capabilities: ['completion', 'thinking'],
  live_parameters: { temperature: 1, top_p: 0.95, top_k: 64 },
  known_field_rules: {
    'generationConfig.maxOutputTokens': { max: 65_536 },
    'generationConfig.temperature': { max: 2 },
  },
  ...change,
});
