import { catalog, unverified } from '../../schema/parameter-spec.js';
import type { DefinitionCore, GroupSpecs } from '../../schema/parameter-spec.js';
import { generationConfig } from '../evidence.js';

const additive = (): DefinitionCore => ({
  type: 'float',
  min: -2,
  max: 2,
  step: 0.05,
  special: [{ value: 0, meaning: 'off' }],
  provenance: {
    min: catalog(`not every model takes it, and no answer tells which one does: ${generationConfig}`),
    max: unverified(catalog(`whether 2 itself is allowed is not certain: ${generationConfig}`)),
  },
});

export const penalties = {
  presence_penalty: { wireName: 'generationConfig.presencePenalty', define: additive },
  frequency_penalty: { wireName: 'generationConfig.frequencyPenalty', define: additive },
} satisfies GroupSpecs<'penalties'>;
