import type { DefinitionCore, GroupSpecs } from '../../../schema/parameter-spec.js';

const additive = (): DefinitionCore => ({
  type: 'float',
  soft_min: -2,
  soft_max: 2,
  step: 0.05,
  special: [{ value: 0, meaning: 'off' }],
  provenance: {},
});

export const penalties = {
  presence_penalty: { wireName: 'presence_penalty', define: additive },
  frequency_penalty: { wireName: 'frequency_penalty', define: additive },
} satisfies GroupSpecs<'penalties'>;
