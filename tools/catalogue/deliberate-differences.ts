import type { ReferenceKind } from './reference-facts.ts';

const fromGenerationConfig =
  'the server takes it from generation_config.json and flags that no answer shows, so it is unknown rather than a number';
const loweredAbove = 'below 1 it is refused, above the context it is lowered: no one word tells both';
const partlyChecked = 'below 1 it is refused, above the budget only a part is checked: no one word tells both';
const defaultOfEachRoute =
  '128, 16 or the rest of the context: each route has a default of its own, and 0 means something else on each';
const safeIntegers = 'JSON numbers are exact only within ±(2^53 − 1)';

/** Kind → reference name → why the catalogue says something else than the reference. */
export const deliberateDifferences: Readonly<Partial<Record<ReferenceKind, Readonly<Record<string, string>>>>> = {
  ollama: {
    stop: 'the reference speaks of a wrong type; how many strings there are is not checked',
    num_batch: 'adjusted to context and memory when unset, so there is no one number',
    draft_num_predict: 'counts only for models with a draft model, which no answer tells',
  },
  vllm: {
    max_completion_tokens: loweredAbove,
    max_tokens: loweredAbove,
    temperature: fromGenerationConfig,
    top_p: fromGenerationConfig,
    top_k: fromGenerationConfig,
    min_p: fromGenerationConfig,
    repetition_penalty: fromGenerationConfig,
    seed: safeIntegers,
    thinking_token_budget: '-1 is accepted as no limit: vllm/sampling_params.py',
  },
  llamacpp: {
    dry_base: 'less than 1 is not clamped to 1 but passed over, the server’s own default counts: seen on b10488',
    seed: '4294967295 is how the server holds -1, which is the random seed',
    repeat_penalty: 'the request schema passes it on, but the samplers refuse what is not above 0: seen on b10488',
    top_logprobs: 'the reference tells how many there are when the chat route is asked for log probabilities alone',
  },
  tgi: {
    max_new_tokens: partlyChecked,
    max_tokens: partlyChecked,
  },
  sglang: {
    max_new_tokens: defaultOfEachRoute,
    max_tokens: 'refused below 1, but what happens above the context was not read',
    temperature: fromGenerationConfig,
    top_p: fromGenerationConfig,
    top_k: `${fromGenerationConfig}; -1 is off and stands below the range`,
    min_p: fromGenerationConfig,
    repetition_penalty: fromGenerationConfig,
  },
  lmstudio: {
    reasoning: 'the words that the server lists for the model, which need not be all that there are',
    repeat_penalty: 'the app goes down to -1, but a factor of 0 or less has no meaning',
  },
  openai: {
    max_output_tokens: 'the Responses API alone wants at least 16, so its dialect sends 16 for less and says so',
    seed: safeIntegers,
    truncation: 'a switch here, as on other runtimes: off is sent as disabled',
  },
};
