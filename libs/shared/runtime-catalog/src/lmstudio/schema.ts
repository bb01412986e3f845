import type { Language } from '@kamerton/parameter-schema';
import type { ModelFacts, ModelSchema } from '../runtime-kind.js';
import { buildSchema } from '../schema/build-schema.js';
import { emptySchema } from '../schema/empty-schema.js';
import { lmstudioAdvice } from './advice.js';
import { lmstudioSpecs } from './specs.js';

export const lmstudioSchema = (facts: ModelFacts, language: Language): ModelSchema =>
  facts.capabilities.includes('embedding')
    ? emptySchema('embedding', language)
    : buildSchema(lmstudioSpecs, { rules: [], advice: lmstudioAdvice }, facts, language);
