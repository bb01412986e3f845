import { catalog } from '../../schema/parameter-spec.js';
import type { DefinitionCore, GroupSpecs } from '../../schema/parameter-spec.js';
import type { ModelFacts } from '../../runtime-kind.js';
import { clamped, outside, samplingDefaults } from '../builds.js';

const unchecked = (facts: ModelFacts, byDefault: number, soft: { soft_max: number; step: number }): DefinitionCore => ({
  type: 'float',
  ...outside(facts, 'unchecked'),
  default: byDefault,
  soft_min: 0,
  ...soft,
  provenance: { default: catalog(samplingDefaults) },
});

/** Takes the place of the whole chain while it is on. */
export const mirostat = {
  mirostat: {
    wireName: 'mirostat',
    define: (facts) => ({
      type: 'int',
      ...outside(facts, 'clamped'),
      default: 0,
      min: 0,
      max: 2,
      step: 1,
      special: [{ value: 0, meaning: 'off' }],
      provenance: { default: catalog(samplingDefaults), min: clamped(facts), max: clamped(facts) },
    }),
  },
  mirostat_tau: {
    wireName: 'mirostat_tau',
    define: (facts) => unchecked(facts, 5, { soft_max: 10, step: 0.1 }),
  },
  mirostat_eta: {
    wireName: 'mirostat_eta',
    define: (facts) => unchecked(facts, 0.1, { soft_max: 1, step: 0.01 }),
  },
} satisfies GroupSpecs<'sampling'>;
