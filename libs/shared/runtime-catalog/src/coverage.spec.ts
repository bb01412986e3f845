import { ollamaDeliberateOmissions } from './ollama/deliberate-omissions.js';
import { ollamaSpecs } from './ollama/specs.js';
import { specEntries } from './schema/spec-entries.js';
import type { DeliberateOmission } from './schema/deliberate-omission.js';
import type { KindSpecs } from './schema/parameter-spec.js';
import { readFixture } from './testing/read-fixture.js';
import { vllmDialects } from './vllm/dialects.js';
import { vllmDeliberateOmissions } from './vllm/deliberate-omissions.js';
import { vllmSpecs } from './vllm/specs.js';

/** Every request field of Ollama 0.33 that bears on generation (api/types.go), and those that earlier releases had. */
const ollamaFields = [
  ...['num_predict', 'temperature', 'top_p', 'top_k', 'min_p', 'typical_p', 'repeat_last_n', 'repeat_penalty'],
  ...['presence_penalty', 'frequency_penalty', 'seed', 'stop', 'num_keep', 'num_ctx', 'num_batch', 'num_gpu'],
  ...['main_gpu', 'use_mmap', 'num_thread', 'draft_num_predict', 'mirostat', 'tfs_z', 'penalize_newline', 'low_vram'],
].map((option) => `options.${option}`);
const ollamaTopLevel = ['think', 'format', 'keep_alive', 'logprobs', 'top_logprobs', 'truncate', 'shift', 'stream'];

/** The same for vLLM (SamplingParams, ChatCompletionRequest, CompletionRequest); max_tokens is the older spelling. */
const vllmFields = [
  ...['max_completion_tokens', 'min_tokens', 'temperature', 'top_p', 'top_k', 'min_p', 'repetition_penalty'],
  ...['presence_penalty', 'frequency_penalty', 'seed', 'stop', 'stop_token_ids', 'include_stop_str_in_output'],
  ...['ignore_eos', 'n', 'logprobs', 'top_logprobs', 'prompt_logprobs', 'logit_bias', 'bad_words', 'allowed_token_ids'],
  ...['response_format', 'structured_outputs', 'reasoning_effort', 'thinking_token_budget', 'chat_template_kwargs'],
  ...['include_reasoning', 'use_beam_search', 'length_penalty', 'truncate_prompt_tokens', 'skip_special_tokens'],
  ...['spaces_between_special_tokens', 'repetition_detection', 'priority', 'user', 'server flag --max-model-len'],
];

const covered = (specs: KindSpecs, omissions: readonly DeliberateOmission[]) =>
  [...specEntries(specs).map(({ spec }) => spec.wireName), ...omissions.map(({ wireName }) => wireName)].sort();

describe('nothing of a runtime is forgotten: each field is tunable or left out for a stated reason', () => {
  it('on Ollama', () => {
    expect(covered(ollamaSpecs, ollamaDeliberateOmissions)).toEqual([...ollamaFields, ...ollamaTopLevel].sort());
  });

  it('on vLLM', () => {
    expect(covered(vllmSpecs, vllmDeliberateOmissions)).toEqual([...vllmFields].sort());
    const [chat] = vllmDialects;
    expect(chat?.fields.find(({ parameter }) => parameter === 'max_tokens')?.aliases).toEqual([['max_tokens']]);
  });

  it('and the reason is one', () => {
    for (const { reason } of [...ollamaDeliberateOmissions, ...vllmDeliberateOmissions]) {
      expect(reason.length).toBeGreaterThan(15);
    }
  });

  it('and every vLLM field is one that the server’s own document lists', async () => {
    const text = JSON.stringify(await readFixture('vllm-openapi-excerpt'));
    for (const { spec } of specEntries(vllmSpecs)) expect(text).toContain(`"${spec.wireName}":`);
  });
});
