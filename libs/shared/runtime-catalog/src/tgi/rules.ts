import type { CrossParameterRule } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../runtime-kind.js';
import { validation } from './evidence.js';
import { maxOf } from './limits.js';

/** One rule for each count above 1; servers that allow more than this many are not known. */
const mostRules = 16;

export const tgiRules = (facts: ModelFacts): readonly CrossParameterRule[] =>
  Array.from({ length: Math.min(maxOf(facts, 'best_of') ?? 2, mostRules) - 1 }, (_, index) => ({
    kind: 'excludes',
    parameter: 'seed',
    other_parameter: 'best_of',
    when_equals: index + 2,
    evidence: `refused with 422 while best_of is more than 1: ${validation}`,
  }));
