import type { Language } from '@kamerton/parameter-schema';
import type { ModelFacts, ModelSchema } from '../runtime-kind.js';
import { buildSchema } from '../schema/build-schema.js';
import { emptySchema } from '../schema/empty-schema.js';
import { whyNoText } from './no-text-model.js';
import { openaiRules } from './rules.js';
import { openaiSpecs } from './specs.js';

export const openaiSchema = (facts: ModelFacts, language: Language): ModelSchema => {
  const why = whyNoText(facts.model);
  return why === null
    ? buildSchema(openaiSpecs, { rules: openaiRules, advice: [] }, facts, language)
    : emptySchema(why, language);
};
