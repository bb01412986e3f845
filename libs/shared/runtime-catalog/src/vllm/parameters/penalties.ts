import { catalog } from '../../schema/parameter-spec.js';
import type { DefinitionCore, GroupSpecs } from '../../schema/parameter-spec.js';
import { unknownField } from '../known-field.js';
import { samplingParams } from '../server-defaults.js';

const refused = catalog(`refused with 400 beyond it: ${samplingParams}`);

const additive = (): DefinitionCore => ({
  type: 'float',
  out_of_range: 'refused',
  default: 0,
  min: -2,
  max: 2,
  step: 0.05,
  special: [{ value: 0, meaning: 'off' }],
  provenance: {
    default: catalog('not taken from generation_config.json: vllm/config/model.py : get_diff_sampling_param'),
    min: refused,
    max: refused,
  },
});

export const penalties = {
  repetition_penalty: {
    wireName: 'repetition_penalty',
    omitted: (facts) => unknownField(facts, 'repetition_penalty'),
    define: () => ({
      type: 'float',
      out_of_range: 'refused',
      min: 0,
      exclusive_min: true,
      soft_min: 0.8,
      soft_max: 2,
      step: 0.05,
      special: [{ value: 1, meaning: 'off' }],
      provenance: { min: refused },
    }),
  },
  presence_penalty: {
    wireName: 'presence_penalty',
    omitted: (facts) => unknownField(facts, 'presence_penalty'),
    define: additive,
  },
  frequency_penalty: {
    wireName: 'frequency_penalty',
    omitted: (facts) => unknownField(facts, 'frequency_penalty'),
    define: additive,
  },
} satisfies GroupSpecs<'penalties'>;
