import { specEntries } from '../schema/spec-entries.js';
import { tgiDeliberateOmissions } from './deliberate-omissions.js';
import { tgiSpecs } from './specs.js';

/** Every request field of TGI after 3.3.7 that bears on generation (router/src/lib.rs : GenerateParameters). */
const native = [
  ...['max_new_tokens', 'do_sample', 'temperature', 'top_p', 'top_k', 'typical_p', 'repetition_penalty'],
  ...['frequency_penalty', 'seed', 'stop', 'truncate', 'best_of', 'top_n_tokens', 'watermark', 'grammar'],
  ...['return_full_text', 'details', 'decoder_input_details', 'adapter_id'],
].map((field) => `parameters.${field}`);
/** What ChatRequest and CompletionRequest have besides. */
const openai = ['presence_penalty', 'n', 'logit_bias', 'response_format'];

it('each field of TGI is tunable or left out for a stated reason', () => {
  const covered = [
    ...specEntries(tgiSpecs).map(({ spec }) => spec.wireName),
    ...tgiDeliberateOmissions.map(({ wireName }) => wireName),
  ];
  expect(covered.sort()).toEqual([...native, ...openai].sort());
});
