import { platform } from '../../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../../schema/parameter-spec.js';

export const output = {
  n: {
    wireName: 'n',
    define: () => ({
      type: 'int',
      min: 1,
      soft_max: 8,
      step: 1,
      provenance: { min: platform('fewer than one answer is none') },
    }),
  },
} satisfies GroupSpecs<'output'>;
