import type { CrossParameterRule } from '@kamerton/parameter-schema';

export const llamacppRules: readonly CrossParameterRule[] = [
  {
    kind: 'requires',
    when_parameter: 'logprobs',
    when_equals: false,
    parameter: 'top_logprobs',
    must_equal: 0,
    evidence: 'refused with 400 on the chat route: tools/server/server-common.cpp : oaicompat_chat_params_parse',
  },
];
