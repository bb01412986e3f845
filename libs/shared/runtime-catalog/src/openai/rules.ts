import type { CrossParameterRule } from '@kamerton/parameter-schema';
import { chatSpecification, completionsSpecification } from './evidence.js';

/** That temperature or top_p be changed and not both is OpenAI's advice, no rule: both together are accepted. */
export const openaiRules: readonly CrossParameterRule[] = [
  {
    kind: 'needs',
    parameter: 'top_logprobs',
    needed_parameter: 'logprobs',
    needed_one_of: [true],
    evidence: chatSpecification,
  },
  { kind: 'at_most', parameter: 'n', limit_parameter: 'best_of', evidence: completionsSpecification },
];
