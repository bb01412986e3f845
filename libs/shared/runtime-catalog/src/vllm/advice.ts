import type { ParameterAdvice } from '@kamerton/parameter-schema';
import { withoutEffect } from '../schema/without-effect.js';

/** That n must then be 1 is a rule: vLLM refuses more. */
export const vllmAdvice: readonly ParameterAdvice[] = [
  ...withoutEffect(
    { when_parameter: 'temperature', when_one_of: [0] },
    'temperature 0 is greedy and resets them: vllm/sampling_params.py : __post_init__',
    ['top_k', 'top_p', 'min_p'],
  ),
  ...withoutEffect(
    { when_parameter: 'temperature', when_one_of: [0] },
    'temperature 0 is greedy, where nothing is drawn: vllm/sampling_params.py : sampling_type',
    ['seed'],
  ),
  ...withoutEffect(
    { when_parameter: 'beam_search', when_one_of: [false] },
    'counts only with beam search: vllm/entrypoints/openai/chat_completion/protocol.py : ChatCompletionRequest',
    ['length_penalty'],
  ),
];
