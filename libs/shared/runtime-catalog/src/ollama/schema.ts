import type { Language } from '@kamerton/parameter-schema';
import type { ModelFacts, ModelSchema } from '../runtime-kind.js';
import { buildSchema } from '../schema/build-schema.js';
import { nothingToTuneTexts } from '../texts/nothing-to-tune.js';
import { ollamaSpecs } from './specs.js';

/** Before 0.6.4 Ollama told no capabilities; these architectures only ever embed. */
const embeddingArchitectures = ['bert', 'nomic-bert'];

export const ollamaSchema = (facts: ModelFacts, language: Language): ModelSchema => {
  const why = whyNothingToTune(facts);
  if (why === null) return buildSchema(ollamaSpecs, [], facts, language);
  return {
    schema: { parameters: {}, rules: [] },
    baseLayers: [],
    omissions: [],
    nothingToTune: nothingToTuneTexts[why][language],
  };
};

const whyNothingToTune = ({ capabilities, architecture }: ModelFacts): keyof typeof nothingToTuneTexts | null => {
  if (capabilities.includes('completion')) return null;
  if (capabilities.includes('embedding')) return 'embedding';
  if (capabilities.length > 0) return 'no_completion';
  return architecture !== null && embeddingArchitectures.includes(architecture) ? 'embedding' : null;
};
