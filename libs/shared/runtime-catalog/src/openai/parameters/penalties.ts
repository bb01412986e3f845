import type { ModelFacts } from '../../runtime-kind.js';
import type { DefinitionCore, GroupSpecs } from '../../schema/parameter-spec.js';
import { refused, specified } from '../evidence.js';
import { openaiFamilyOf } from '../family.js';
import { refusedBy } from '../refusals.js';

const additive = (facts: ModelFacts): DefinitionCore => ({
  type: 'float',
  out_of_range: 'refused',
  ...(openaiFamilyOf(facts) === null ? {} : { default: 0 }),
  min: -2,
  max: 2,
  step: 0.05,
  special: [{ value: 0, meaning: 'off' }],
  provenance: { default: specified, min: refused, max: refused },
});

export const penalties = {
  presence_penalty: { wireName: 'presence_penalty', omitted: refusedBy('sampling'), define: additive },
  frequency_penalty: { wireName: 'frequency_penalty', omitted: refusedBy('sampling'), define: additive },
} satisfies GroupSpecs<'penalties'>;
