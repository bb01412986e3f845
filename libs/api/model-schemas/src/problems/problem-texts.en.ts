import type { ProblemTexts } from './problem-texts.js';

export const problemTextsEn: ProblemTexts = {
  DISCOVERY_FAILED: {
    missing: 'The runtime did not tell what this model accepts. {detail}',
    stale: 'The latest look at this model failed; what was known before is shown. {detail}',
  },
  NOTHING_TO_TUNE: {
    missing: 'There is nothing to tune on this model. {detail}',
    stale: 'There is nothing to tune on this model. {detail}',
  },
  RUNTIME_DOWN: {
    missing: 'The runtime does not answer, and what this model accepts was never read.',
    stale: 'The runtime does not answer; what was known last is shown.',
  },
  RUNTIME_DISABLED: {
    missing: 'The runtime is switched off in Kamerton, and what this model accepts was never read.',
    stale: 'The runtime is switched off in Kamerton; what was known last is shown.',
  },
  MODEL_GONE: {
    missing: 'The runtime no longer lists this model.',
    stale: 'The runtime no longer lists this model; what was known last is shown.',
  },
  NOT_DISCOVERED_YET: {
    missing: 'What this model accepts has not been read from the runtime yet.',
    stale: 'This model has not been read again from the runtime yet; what was known last is shown.',
  },
};
