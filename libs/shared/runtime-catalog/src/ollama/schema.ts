import type { Language } from '@kamerton/parameter-schema';
import type { ModelFacts, ModelSchema } from '../runtime-kind.js';
import { buildSchema } from '../schema/build-schema.js';
import { emptySchema } from '../schema/empty-schema.js';
import type { nothingToTuneTexts } from '../texts/nothing-to-tune.js';
import { ollamaAdvice } from './advice.js';
import { ollamaSpecs } from './specs.js';

/** Before 0.6.4 Ollama told no capabilities; these architectures only ever embed. */
const embeddingArchitectures = ['bert', 'nomic-bert'];

export const ollamaSchema = (facts: ModelFacts, language: Language): ModelSchema => {
  const why = whyNothingToTune(facts);
  return why === null
    ? buildSchema(ollamaSpecs, { rules: [], advice: ollamaAdvice(facts) }, facts, language)
    : emptySchema(why, language);
};

const whyNothingToTune = ({ capabilities, architecture }: ModelFacts): keyof typeof nothingToTuneTexts | null => {
  if (capabilities.includes('completion')) return null;
  if (capabilities.includes('embedding')) return 'embedding';
  if (capabilities.length > 0) return 'no_completion';
  return architecture !== null && embeddingArchitectures.includes(architecture) ? 'embedding' : null;
};
