import type { FamilyFact } from '@kamerton/runtime-catalog';
import { variantsOf, type Variants } from './variant.ts';

const variant = variantsOf('gemini', {
  context_length: 1_048_576,
  capabilities: ['completion', 'thinking'],
  live_parameters: { top_k: 64 },
});

const family = (id: string): { readonly model: string; readonly family: FamilyFact } => ({
  model: id,
  family: { id, evidence: `model name: ${id}`, from: 'model_name' },
});

export const geminiVariants: Variants = [
  variant('a model that thinks, of a generation that the catalogue does not know', { model: 'never-heard-of' }),
  variant('gemini-2.5-pro', family('gemini-2.5-pro')),
  variant('gemini-2.5-flash', family('gemini-2.5-flash')),
  variant('gemini-3', family('gemini-3')),
  variant('a model that does not think and has no top_k', { capabilities: ['completion'], live_parameters: {} }),
];
