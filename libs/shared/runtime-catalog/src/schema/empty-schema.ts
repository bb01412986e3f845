import type { Language } from '@kamerton/parameter-schema';
import type { ModelSchema } from '../runtime-kind.js';
import { nothingToTuneTexts } from '../texts/nothing-to-tune.js';

/** The schema of a model that generates no text. */
export const emptySchema = (why: keyof typeof nothingToTuneTexts, language: Language): ModelSchema => ({
  schema: { parameters: {}, rules: [] },
  baseLayers: [],
  omissions: [],
  advice: [],
  reloads: [],
  nothingToTune: nothingToTuneTexts[why][language],
});
