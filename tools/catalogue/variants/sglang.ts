import { variantsOf, type Variants } from './variant.ts';

const variant = variantsOf('sglang', {
  runtime_version: '0.5.6',
  architecture: 'qwen3',
  context_length: 40_960,
  capabilities: ['completion'],
  loaded: true,
});

export const sglangVariants: Variants = [
  variant('0.5.6, deterministic, defaults of the model', {
    server_settings: { sampling_defaults: 'model', enable_deterministic_inference: true },
  }),
  variant('0.5.6, not deterministic', {
    server_settings: { sampling_defaults: 'model', enable_deterministic_inference: false },
  }),
  variant('0.5.6, deterministic, --sampling-defaults openai', {
    server_settings: { sampling_defaults: 'openai', enable_deterministic_inference: true },
  }),
  variant('0.5.6, a server that tells nothing of how it was started'),
];
