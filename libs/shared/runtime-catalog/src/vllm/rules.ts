import type { CrossParameterRule } from '@kamerton/parameter-schema';

export const vllmRules: readonly CrossParameterRule[] = [
  {
    kind: 'at_most',
    parameter: 'min_tokens',
    limit_parameter: 'max_tokens',
    evidence: 'refused with 400: vllm/sampling_params.py : _verify_args',
  },
  {
    kind: 'requires',
    when_parameter: 'temperature',
    when_equals: 0,
    parameter: 'n',
    must_equal: 1,
    evidence: 'refused with 400: vllm/sampling_params.py : _verify_greedy_sampling',
  },
  // Any count but 0 asks for log probabilities.
  {
    kind: 'requires',
    when_parameter: 'logprobs',
    when_equals: false,
    parameter: 'top_logprobs',
    must_equal: 0,
    evidence: 'refused with 400: vllm/entrypoints/openai/chat_completion/protocol.py : check_logprobs',
  },
];
