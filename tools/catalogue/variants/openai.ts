import type { FamilyFact } from '@kamerton/runtime-catalog';
import { variantsOf, type Variant, type Variants } from './variant.ts';

const variant = variantsOf('openai');

const named = (title: string, model: string, id: string): Variant => {
  const family: FamilyFact = { id, evidence: `model name: ${model}`, from: 'model_name' };
  return variant(title, { model, family });
};

export const openaiVariants: Variants = [
  named('gpt-4.1, gpt-4o and earlier chat models', 'gpt-4.1', 'gpt-chat'),
  named('o series', 'o4-mini', 'o-series'),
  named('gpt-5, gpt-5-mini, gpt-5-nano', 'gpt-5', 'gpt-5'),
  named('gpt-5-pro', 'gpt-5-pro', 'gpt-5-pro'),
  named('gpt-5.1', 'gpt-5.1', 'gpt-5.1'),
  named('gpt-5.2 and later', 'gpt-5.6', 'gpt-5-after-5.1'),
  named('gpt-3.5-turbo-instruct and other models of /v1/completions', 'gpt-3.5-turbo-instruct', 'legacy-completions'),
  variant('a model that the catalogue does not know', { model: 'never-heard-of' }),
];
