import { catalog, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { samplingParams } from '../evidence.js';

export const output = {
  n: {
    wireName: 'sampling_params.n',
    define: () => ({
      type: 'int',
      default: 1,
      min: 1,
      soft_max: 16,
      step: 1,
      provenance: { default: catalog(samplingParams), min: platform('fewer than one answer has no meaning') },
    }),
  },
  skip_special_tokens: {
    wireName: 'sampling_params.skip_special_tokens',
    define: () => ({ type: 'bool', default: true, provenance: { default: catalog(samplingParams) } }),
  },
} satisfies GroupSpecs<'output'>;
