import { variantsOf, type Variants } from './variant.ts';

const variant = variantsOf('openai-compatible');

export const openaiCompatibleVariants: Variants = [
  variant('any model'),
  variant('gpt-oss', { family: { id: 'gpt-oss', evidence: 'model name: gpt-oss-20b', from: 'model_name' } }),
];
