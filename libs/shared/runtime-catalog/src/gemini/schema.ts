import type { Language } from '@kamerton/parameter-schema';
import type { ModelFacts, ModelSchema } from '../runtime-kind.js';
import { buildSchema } from '../schema/build-schema.js';
import { emptySchema } from '../schema/empty-schema.js';
import { geminiRules } from './rules.js';
import { geminiSpecs } from './specs.js';

export const geminiSchema = (facts: ModelFacts, language: Language): ModelSchema => {
  const methods = facts.capabilities.filter((capability) => capability !== 'thinking');
  // A record that names no methods at all says nothing against generating text.
  if (methods.length === 0 || methods.includes('completion')) {
    return buildSchema(geminiSpecs, { rules: geminiRules, advice: [] }, facts, language);
  }
  return emptySchema(methods.includes('embedding') ? 'embedding' : 'no_completion', language);
};
