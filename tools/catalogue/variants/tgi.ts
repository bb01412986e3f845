import { variantsOf, type Variants } from './variant.ts';

const variant = variantsOf('tgi', {
  runtime_version: '3.3.7',
  context_length: 8192,
  capabilities: ['completion'],
  loaded: true,
});

export const tgiVariants: Variants = [
  variant('3.3.7 with the limits of its launcher', {
    known_field_rules: { best_of: { max: 2 }, stop: { max_items: 4 }, truncate: { max: 8191 } },
  }),
  variant('3.3.7, a Llama 3 model', {
    known_field_rules: { best_of: { max: 2 }, stop: { max_items: 4 }, truncate: { max: 8191 } },
    family: { id: 'llama3', evidence: 'model_id: meta-llama/Llama-3.1-8B-Instruct', from: 'runtime_live' },
  }),
  variant('3.3.7 with wider limits', {
    known_field_rules: { best_of: { max: 4 }, stop: { max_items: 16 }, truncate: { max: 32_767 } },
    context_length: 32_768,
  }),
];
