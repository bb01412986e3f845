import { platform } from '../../schema/parameter-spec.js';
import type { DefinitionCore, GroupSpecs } from '../../schema/parameter-spec.js';
import { appDefault } from '../evidence.js';
import { unknownToMlx } from '../signs.js';

const additive = (): DefinitionCore => ({
  type: 'float',
  default: 0,
  soft_min: -2,
  soft_max: 2,
  step: 0.05,
  special: [{ value: 0, meaning: 'off' }],
  provenance: { default: appDefault },
});

export const penalties = {
  repetition_penalty: {
    wireName: 'repeat_penalty',
    define: () => ({
      type: 'float',
      default: 1.1,
      min: 0,
      exclusive_min: true,
      soft_min: 0.8,
      soft_max: 2,
      step: 0.05,
      special: [{ value: 1, meaning: 'off' }],
      provenance: {
        default: appDefault,
        min: platform('a factor of 0 or less has no meaning; the app itself goes down to -1'),
      },
    }),
  },
  presence_penalty: {
    wireName: 'presence_penalty',
    omitted: (facts) => unknownToMlx(facts, 'presence_penalty'),
    define: additive,
  },
  frequency_penalty: {
    wireName: 'frequency_penalty',
    omitted: (facts) => unknownToMlx(facts, 'frequency_penalty'),
    define: additive,
  },
} satisfies GroupSpecs<'penalties'>;
