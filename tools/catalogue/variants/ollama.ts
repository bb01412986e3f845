import { variantsOf, type Variants } from './variant.ts';

const variant = variantsOf('ollama', {
  engine: 'llama-server',
  format: 'gguf',
  architecture: 'qwen3',
  context_length: 40_960,
  capabilities: ['completion', 'thinking'],
});

export const ollamaVariants: Variants = [
  variant('0.33.0, a thinking model in GGUF', { runtime_version: '0.33.0' }),
  variant('0.33.0, a model that does not think', { runtime_version: '0.33.0', capabilities: ['completion'] }),
  variant('0.33.0, a Llama 3 model', {
    runtime_version: '0.33.0',
    architecture: 'llama',
    capabilities: ['completion'],
    family: { id: 'llama3', evidence: 'general.basename: Meta-Llama-3.1', from: 'runtime_live' },
  }),
  variant('0.33.0, safetensors on the MLX engine', { runtime_version: '0.33.0', engine: 'mlx', format: 'safetensors' }),
  variant('0.32.13, before the inner llama.cpp refused a window of -1', { runtime_version: '0.32.13' }),
  variant('0.32.9, before the neutral repeat_penalty', { runtime_version: '0.32.9' }),
  variant('0.24.0, Go engine', { runtime_version: '0.24.0', engine: 'go-engine' }),
  variant('0.17.6, Go engine with penalties', { runtime_version: '0.17.6', engine: 'go-engine' }),
  variant('0.10.1, before levels of thinking and log probabilities', {
    runtime_version: '0.10.1',
    engine: 'cpp-runner',
  }),
];
