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
  // The text says that best_of must be greater, yet both are 1 by default.
  {
    kind: 'at_most',
    parameter: 'n',
    limit_parameter: 'best_of',
    evidence: `best_of must exceed n, says the text, whose own defaults are equal: ${completionsSpecification}`,
  },
];
