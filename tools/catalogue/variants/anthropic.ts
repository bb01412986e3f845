import type { FamilyFact } from '@kamerton/runtime-catalog';
import { variantsOf, type Variants } from './variant.ts';

const variant = variantsOf('anthropic');

const family = (id: string, model: string): { readonly model: string; readonly family: FamilyFact } => ({
  model,
  family: { id, evidence: `model name: ${model}`, from: 'model_name' },
});

export const anthropicVariants: Variants = [
  variant('fourth generation up to Claude Opus 4.6', family('claude-4', 'claude-opus-4-6')),
  variant('before the fourth generation', {
    ...family('claude-before-4', 'claude-3-5-haiku-20241022'),
    known_field_rules: { 'thinking.type': { enum: [] }, 'output_config.effort': { enum: [] } },
  }),
  variant('released after Claude Opus 4.6', family('claude-after-opus-4.6', 'claude-opus-4-7')),
  variant('Claude Opus 5', {
    ...family('claude-opus-5', 'claude-opus-5'),
    known_field_rules: { 'thinking.type': { enum: ['adaptive'] } },
  }),
  variant('a model that the catalogue does not know', { model: 'never-heard-of' }),
];
