import { specEntries } from '../schema/spec-entries.js';
import { lmstudioDeliberateOmissions } from './deliberate-omissions.js';
import { lmstudioSpecs } from './specs.js';

/** Every field that LM Studio documents for generation and for loading. */
const fields = [
  ...['max_output_tokens', 'temperature', 'top_p', 'top_k', 'min_p', 'repeat_penalty', 'presence_penalty'],
  ...['frequency_penalty', 'repeat_last_n', 'seed', 'stop', 'logit_bias', 'reasoning', 'response_format', 'stream'],
  ...['context_length', 'eval_batch_size', 'flash_attention', 'num_experts', 'offload_kv_cache_to_gpu'],
];

it('each field of LM Studio is tunable or left out for a stated reason', () => {
  const covered = [
    ...specEntries(lmstudioSpecs).map(({ spec }) => spec.wireName),
    ...lmstudioDeliberateOmissions.map(({ wireName }) => wireName),
  ];
  expect(covered.sort()).toEqual(fields.sort());
});
