import { variantsOf, type Variants } from './variant.ts';

const variant = variantsOf('lmstudio', {
  engine: 'llama.cpp',
  format: 'gguf',
  architecture: 'qwen3',
  context_length: 40_960,
  capabilities: ['completion', 'thinking'],
  known_field_rules: { reasoning: { enum: ['off', 'on'] } },
});

export const lmstudioVariants: Variants = [
  variant('a model in GGUF that may reason', { live_parameters: { thinking: true } }),
  variant('a model in GGUF that does not reason', {
    capabilities: ['completion'],
    known_field_rules: { reasoning: { enum: [] } },
  }),
  variant('gpt-oss on the MLX engine', {
    engine: 'mlx',
    format: 'mlx',
    architecture: 'gpt-oss',
    known_field_rules: { reasoning: { enum: ['low', 'medium', 'high'] } },
    live_parameters: { thinking: 'low' },
    family: { id: 'gpt-oss', evidence: 'architecture: gpt-oss', from: 'runtime_live' },
  }),
  variant('before 0.4.0, where only /api/v0 answers', {
    capabilities: ['completion'],
    known_field_rules: {},
    server_settings: { rest_api: 'v0' },
  }),
];
