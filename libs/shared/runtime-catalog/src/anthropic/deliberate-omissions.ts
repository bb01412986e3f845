import type { DeliberateOmission } from '../schema/deliberate-omission.js';

export const anthropicDeliberateOmissions: readonly DeliberateOmission[] = [
  {
    wireName: 'output_config.format',
    reason: 'an object that belongs to the single call and is no number, choice or list',
  },
  { wireName: 'stream', reason: 'how the caller reads the answer, not what is in it' },
  {
    wireName: 'seed',
    reason:
      'not part of the API, like penalties, n, logit_bias and logprobs; unknown fields are refused with 400 (unverified)',
  },
];
