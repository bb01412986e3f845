import { variantsOf, type Variants } from './variant.ts';

const variant = variantsOf('llamacpp', { format: 'gguf', context_length: 16_384, capabilities: ['completion'] });

const chain = ['penalties', 'dry', 'top_n_sigma', 'top_k', 'typ_p', 'top_p', 'min_p', 'xtc', 'temperature'];

export const llamacppVariants: Variants = [
  variant('b10488', { runtime_version: 'b10488-0c1e570' }),
  variant('b10488 with the usual sampler chain and four slots, as GET /props tells', {
    runtime_version: 'b10488-0c1e570',
    live_parameters: { samplers: chain, mirostat: 0 },
    known_field_rules: { n_cmpl: { max: 4 } },
  }),
  variant('b10488 started with mirostat 2', {
    runtime_version: 'b10488-0c1e570',
    live_parameters: { samplers: chain, mirostat: 2 },
  }),
  variant('b10300, when -1 may or may not be a window', { runtime_version: 'b10300' }),
  variant('b10200, the last known to take -1 for a window', { runtime_version: 'b10200' }),
  variant('b9682, before fields were checked', { runtime_version: 'b9682' }),
];
