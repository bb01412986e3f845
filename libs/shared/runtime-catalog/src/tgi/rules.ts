import type { CrossParameterRule } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../runtime-kind.js';
import { validation } from './evidence.js';
import { maxOf } from './limits.js';

/** Every count that the server allows has to be named; no launcher is known that allows more. */
const mostCandidates = 64;

export const tgiRules = (facts: ModelFacts): readonly CrossParameterRule[] => {
  const most = Math.min(maxOf(facts, 'best_of') ?? 2, mostCandidates);
  if (most < 2) return [];
  return [
    {
      kind: 'excludes',
      parameter: 'seed',
      other_parameter: 'best_of',
      when_one_of: Array.from({ length: most - 1 }, (_, index) => index + 2),
      evidence: `refused with 422 while best_of is more than 1: ${validation}`,
    },
  ];
};
