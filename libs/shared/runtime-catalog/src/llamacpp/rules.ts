import type { CrossParameterRule } from '@kamerton/parameter-schema';

export const llamacppRules: readonly CrossParameterRule[] = [
  {
    kind: 'needs',
    parameter: 'top_logprobs',
    needed_parameter: 'logprobs',
    needed_one_of: [true],
    evidence: 'refused with 400 on the chat route: tools/server/server-common.cpp : oaicompat_chat_params_parse',
  },
];
