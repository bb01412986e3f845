import type { DeliberateOmission } from '../schema/deliberate-omission.js';

const perCall = 'an object that belongs to the single call and is no number, choice or list';
const form =
  'the form that the answer of the single call must have; at most one of json_schema, regex and ebnf is taken';

export const sglangDeliberateOmissions: readonly DeliberateOmission[] = [
  { wireName: 'sampling_params.logit_bias', reason: `${perCall}: token ids to biases` },
  { wireName: 'sampling_params.json_schema', reason: form },
  { wireName: 'sampling_params.regex', reason: form },
  { wireName: 'sampling_params.ebnf', reason: form },
  { wireName: 'response_format', reason: perCall },
  { wireName: 'chat_template_kwargs', reason: `${perCall}: arguments of the model's own template` },
  {
    wireName: 'server flag --context-length',
    reason: 'not part of a request, and unverified; what came of it is read from GET /v1/models as max_model_len',
  },
];
