import type { DeliberateOmission } from '../schema/deliberate-omission.js';

const perCall = 'an object that belongs to the single call and is no number, choice or list';

export const vllmDeliberateOmissions: readonly DeliberateOmission[] = [
  { wireName: 'logit_bias', reason: `${perCall}: token ids to biases` },
  { wireName: 'response_format', reason: perCall },
  { wireName: 'structured_outputs', reason: perCall },
  { wireName: 'chat_template_kwargs', reason: `${perCall}: arguments of the model's own template` },
  { wireName: 'repetition_detection', reason: perCall },
  { wireName: 'user', reason: 'names the caller; accepted and ignored' },
  {
    wireName: 'priority',
    reason:
      'order of the call among others, not its text; refused unless the server schedules by priority, which it does not tell',
  },
  {
    wireName: 'server flag --max-model-len',
    reason: 'not part of a request; read from GET /v1/models as the context length',
  },
];
