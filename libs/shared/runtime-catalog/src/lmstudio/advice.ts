import type { ParameterAdvice } from '@kamerton/parameter-schema';

/** What the closed server does with temperature 0 was not read. */
export const lmstudioAdvice: readonly ParameterAdvice[] = [
  {
    kind: 'exceeds',
    parameter: 'max_tokens',
    limit_parameter: 'context_length',
    evidence:
      'the context that the model is loaded with: LM Studio docs 1_developer/2_rest/load.md; that the answer has to fit into it is how its engines work (unverified)',
  },
];
