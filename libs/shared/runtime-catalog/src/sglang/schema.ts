import type { Language } from '@kamerton/parameter-schema';
import type { ModelFacts, ModelSchema } from '../runtime-kind.js';
import { buildSchema } from '../schema/build-schema.js';
import { emptySchema } from '../schema/empty-schema.js';
import { sglangAdvice } from './advice.js';
import { sglangRules } from './rules.js';
import { sglangSpecs } from './specs.js';

export const sglangSchema = (facts: ModelFacts, language: Language): ModelSchema =>
  facts.capabilities.includes('embedding')
    ? emptySchema('embedding', language)
    : buildSchema(sglangSpecs, { rules: sglangRules, advice: sglangAdvice }, facts, language);
