import { catalog, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { clamped, largestInt, outside, samplingDefaults, tried } from '../builds.js';
import { unknownSetting } from '../known-setting.js';
import { missingInChain, notInChain, replacedByMirostat } from '../sampler-chain.js';

const largestSeed = 4_294_967_294;

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
        max: platform(`llama.cpp wraps around at 32 bits and clamps then, mostly to 0: seen on ${tried}`),
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
      ...outside(facts, 'unchecked'),
      default: -1,
      min: -1,
      max: largestSeed,
      soft_min: 0,
      step: 1,
      special: [{ value: -1, meaning: 'random' }],
      provenance: {
        default: catalog(samplingDefaults),
        min: platform(`llama.cpp checks nothing and wraps around: -2 was used as 4294967294 on ${tried}`),
        max: platform(`llama.cpp checks nothing, wraps around at 32 bits and holds -1 as 4294967295: seen on ${tried}`),
      },
    }),
  },
} satisfies GroupSpecs<'sampling'>;
