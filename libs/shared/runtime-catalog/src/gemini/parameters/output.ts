import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { documented } from '../evidence.js';

export const output = {
  n: {
    wireName: 'generationConfig.candidateCount',
    define: () => ({
      type: 'int',
      default: 1,
      min: 1,
      soft_max: 8,
      step: 1,
      provenance: { default: documented, min: documented },
    }),
  },
  logprobs: {
    wireName: 'generationConfig.responseLogprobs',
    define: () => ({ type: 'bool', default: false, provenance: { default: documented } }),
  },
  top_logprobs: {
    wireName: 'generationConfig.logprobs',
    define: () => ({ type: 'int', soft_min: 0, soft_max: 20, step: 1, provenance: {} }),
  },
} satisfies GroupSpecs<'output'>;
