import type { DeliberateOmission } from '../schema/deliberate-omission.js';

const perCall = 'an object that belongs to the single call and is no number, choice or list';

export const tgiDeliberateOmissions: readonly DeliberateOmission[] = [
  { wireName: 'n', reason: 'accepted and ignored on the OpenAI routes: TGI router/src/lib.rs : ChatRequest' },
  { wireName: 'logit_bias', reason: 'accepted and ignored on the OpenAI routes: TGI router/src/lib.rs : ChatRequest' },
  { wireName: 'parameters.grammar', reason: perCall },
  { wireName: 'response_format', reason: perCall },
  {
    wireName: 'parameters.return_full_text',
    reason: 'repeats the prompt before the answer: the form of the reply, which the calling program decides',
  },
  {
    wireName: 'parameters.details',
    reason: 'adds token ids and the seed to the reply: its form, which the calling program decides',
  },
  {
    wireName: 'parameters.decoder_input_details',
    reason: 'adds the tokens of the prompt to the reply: its form, which the calling program decides',
  },
  { wireName: 'parameters.adapter_id', reason: 'names the adapter that is to answer, which is the choice of a model' },
];
