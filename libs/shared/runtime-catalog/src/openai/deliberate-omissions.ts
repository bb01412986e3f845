import type { DeliberateOmission } from '../schema/deliberate-omission.js';

const perCall = 'an object that belongs to the single call and is no number, choice or list';

export const openaiDeliberateOmissions: readonly DeliberateOmission[] = [
  { wireName: 'logit_bias', reason: `${perCall}: token ids to biases` },
  { wireName: 'response_format', reason: perCall },
  { wireName: 'stream', reason: 'how the caller reads the answer, not what is in it' },
  { wireName: 'user', reason: 'names the caller; deprecated in favour of safety_identifier and prompt_cache_key' },
  {
    wireName: 'top_k',
    reason: 'not part of the API, like min_p and repetition_penalty; unknown fields are refused with 400 (unverified)',
  },
];
