import { catalog } from '../../schema/parameter-spec.js';
import type { DefinitionCore, GroupSpecs } from '../../schema/parameter-spec.js';
import { refusedBeyond, samplingParams } from '../evidence.js';
import { neutralDefault, neutralFact } from '../server-settings.js';

const refused = catalog(refusedBeyond);

const additive = (): DefinitionCore => ({
  type: 'float',
  default: 0,
  min: -2,
  max: 2,
  step: 0.05,
  out_of_range: 'refused',
  special: [{ value: 0, meaning: 'off' }],
  provenance: {
    default: catalog(
      `${samplingParams}; not among those taken from generation_config.json: sglang docs/basic_usage/sampling_params.md, protocol.py : to_sampling_params`,
    ),
    min: refused,
    max: refused,
  },
});

export const penalties = {
  repetition_penalty: {
    wireName: 'sampling_params.repetition_penalty',
    define: (facts) => ({
      type: 'float',
      ...neutralDefault(facts, 1),
      min: 0,
      exclusive_min: true,
      max: 2,
      soft_min: 0.8,
      step: 0.05,
      out_of_range: 'refused',
      special: [{ value: 1, meaning: 'off' }],
      provenance: { default: neutralFact, min: refused, max: refused },
    }),
  },
  presence_penalty: { wireName: 'sampling_params.presence_penalty', define: additive },
  frequency_penalty: { wireName: 'sampling_params.frequency_penalty', define: additive },
} satisfies GroupSpecs<'penalties'>;
