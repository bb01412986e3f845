import type { ReferenceKind } from './reference-facts.ts';

const fromGenerationConfig =
  'the server takes it from generation_config.json and flags that no answer shows, so it is unknown rather than a number';
const safeIntegers = 'JSON numbers are exact only within ±(2^53 − 1)';

/** Kind → reference name → why the catalogue says something else than the reference. */
export const deliberateDifferences: Readonly<Partial<Record<ReferenceKind, Readonly<Record<string, string>>>>> = {
  ollama: {
    stop: 'the reference speaks of a wrong type; how many strings there are is not checked',
    num_batch: 'adjusted to context and memory when unset, so there is no one number',
    draft_num_predict: 'counts only for models with a draft model, which no answer tells',
  },
  vllm: {
    temperature: fromGenerationConfig,
    top_p: fromGenerationConfig,
    top_k: fromGenerationConfig,
    min_p: fromGenerationConfig,
    repetition_penalty: fromGenerationConfig,
    seed: safeIntegers,
    thinking_token_budget: '-1 is accepted as no limit: vllm/sampling_params.py',
  },
};
