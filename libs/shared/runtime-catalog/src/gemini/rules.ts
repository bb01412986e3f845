import type { CrossParameterRule } from '@kamerton/parameter-schema';
import { generationConfig } from './evidence.js';

/** That temperature or topP be adjusted and not both is Google's advice, no rule: both together are accepted. */
export const geminiRules: readonly CrossParameterRule[] = [
  {
    kind: 'excludes',
    parameter: 'reasoning_effort',
    other_parameter: 'thinking_budget',
    evidence:
      'they belong to different generations of models, and both together are an error (third party; unverified)',
  },
  {
    kind: 'needs',
    parameter: 'top_logprobs',
    needed_parameter: 'logprobs',
    needed_one_of: [true],
    evidence: `only with responseLogprobs: ${generationConfig}`,
  },
];
