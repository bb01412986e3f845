import { specEntries } from '../schema/spec-entries.js';
import { sglangDeliberateOmissions } from './deliberate-omissions.js';
import { sglangSpecs } from './specs.js';

/** The fields of SamplingParams that a caller may tune. */
const native = [
  ...['max_new_tokens', 'min_new_tokens', 'temperature', 'top_p', 'top_k', 'min_p', 'repetition_penalty'],
  ...['presence_penalty', 'frequency_penalty', 'sampling_seed', 'stop', 'stop_token_ids', 'stop_regex'],
  ...['no_stop_trim', 'ignore_eos', 'n', 'skip_special_tokens', 'logit_bias', 'json_schema', 'regex', 'ebnf'],
].map((field) => `sampling_params.${field}`);
/** What ChatCompletionRequest has besides. */
const openai = ['reasoning_effort', 'separate_reasoning', 'chat_template_kwargs', 'response_format'];

it('each field of SGLang is tunable or left out for a stated reason', () => {
  const covered = [
    ...specEntries(sglangSpecs).map(({ spec }) => spec.wireName),
    ...sglangDeliberateOmissions.map(({ wireName }) => wireName),
  ];
  expect(covered.sort()).toEqual([...native, ...openai, 'server flag --context-length'].sort());
});
