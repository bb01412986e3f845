import type { CrossParameterRule } from '@kamerton/parameter-schema';
import { samplingParams } from './evidence.js';

export const sglangRules: readonly CrossParameterRule[] = [
  {
    kind: 'at_most',
    parameter: 'min_tokens',
    limit_parameter: 'max_tokens',
    evidence: `refused with 400: ${samplingParams}`,
  },
];
