import { catalog } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { clamped, largestInt, limit, outside, samplingDefaults } from '../builds.js';
import { unknownSetting } from '../known-setting.js';
import { missingInChain, notInChain, replacedByMirostat } from '../sampler-chain.js';

const largestSeed = 4_294_967_295;

/** The samplers that most runtimes have. */
export const sampling = {
  temperature: {
    wireName: 'temperature',
    // Mirostat heeds it as well.
    omitted: (facts) => (replacedByMirostat(facts) === null ? missingInChain(facts, 'temperature') : null),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'clamped'),
      default: 0.8,
      min: 0,
      soft_max: 2,
      step: 0.05,
      special: [{ value: 0, meaning: 'greedy' }],
      provenance: { default: catalog(samplingDefaults), min: clamped(facts) },
    }),
  },
  top_p: {
    wireName: 'top_p',
    omitted: (facts) => notInChain(facts, 'top_p'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'clamped'),
      default: 0.95,
      min: 0,
      max: 1,
      step: 0.01,
      special: [{ value: 1, meaning: 'off' }],
      provenance: { default: catalog(samplingDefaults), min: clamped(facts), max: clamped(facts) },
    }),
  },
  top_k: {
    wireName: 'top_k',
    omitted: (facts) => notInChain(facts, 'top_k'),
    define: (facts) => ({
      type: 'int',
      ...outside(facts, 'clamped'),
      default: 40,
      min: 0,
      max: largestInt,
      soft_max: 100,
      step: 1,
      special: [{ value: 0, meaning: 'off', unbounded: true }],
      provenance: {
        default: catalog(samplingDefaults),
        min: clamped(facts),
        max: limit(facts, 'what does not fit into 32 bits wraps around and is then clamped, mostly to 0'),
      },
    }),
  },
  min_p: {
    wireName: 'min_p',
    omitted: (facts) => notInChain(facts, 'min_p'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'clamped'),
      default: 0.05,
      min: 0,
      max: 1,
      soft_max: 0.5,
      step: 0.01,
      special: [{ value: 0, meaning: 'off' }],
      provenance: { default: catalog(samplingDefaults), min: clamped(facts), max: clamped(facts) },
    }),
  },
  typical_p: {
    wireName: 'typical_p',
    omitted: (facts) => notInChain(facts, 'typ_p'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'unchecked'),
      default: 1,
      soft_min: 0,
      soft_max: 1,
      step: 0.01,
      special: [{ value: 1, meaning: 'off' }],
      provenance: { default: catalog(samplingDefaults) },
    }),
  },
  top_n_sigma: {
    wireName: 'top_n_sigma',
    omitted: (facts) => unknownSetting(facts, 'top_n_sigma') ?? notInChain(facts, 'top_n_sigma'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'unchecked'),
      default: -1,
      soft_min: 0,
      soft_max: 5,
      step: 0.1,
      special: [{ value: -1, meaning: 'off', unbounded: true }],
      provenance: { default: catalog(samplingDefaults) },
    }),
  },
  seed: {
    wireName: 'seed',
    define: (facts) => ({
      type: 'int',
      // Another seed than the one sent is used, though not the nearest one.
      ...outside(facts, 'clamped'),
      default: -1,
      min: -1,
      max: largestSeed,
      soft_min: 0,
      step: 1,
      special: [
        { value: -1, meaning: 'random' },
        { value: largestSeed, meaning: 'random' },
      ],
      provenance: {
        default: catalog(samplingDefaults),
        min: limit(facts, 'other negative seeds wrap around: -2 is 4294967294'),
        max: limit(facts, 'more than 32 bits wrap around; 4294967295 is how -1 is held'),
      },
    }),
  },
} satisfies GroupSpecs<'sampling'>;
