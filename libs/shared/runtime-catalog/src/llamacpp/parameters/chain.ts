import { catalog, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { clamped, largestInt, limit, outside, refused, samplingDefaults } from '../builds.js';
import { unknownSetting } from '../known-setting.js';
import { notInChain, replacedByMirostat } from '../sampler-chain.js';

const builtInChain = ['penalties', 'dry', 'top_n_sigma', 'top_k', 'typ_p', 'top_p', 'min_p', 'xtc', 'temperature'];

/** The samplers that are llama.cpp's own, and the chain itself. */
export const chain = {
  xtc_probability: {
    wireName: 'xtc_probability',
    omitted: (facts) => unknownSetting(facts, 'xtc_probability') ?? notInChain(facts, 'xtc'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'clamped'),
      default: 0,
      min: 0,
      max: 1,
      step: 0.01,
      special: [{ value: 0, meaning: 'off' }],
      provenance: { default: catalog(samplingDefaults), min: clamped(facts), max: clamped(facts) },
    }),
  },
  xtc_threshold: {
    wireName: 'xtc_threshold',
    omitted: (facts) => unknownSetting(facts, 'xtc_threshold') ?? notInChain(facts, 'xtc'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'clamped'),
      default: 0.1,
      min: 0,
      max: 1,
      soft_max: 0.5,
      step: 0.01,
      provenance: { default: catalog(samplingDefaults), min: clamped(facts), max: clamped(facts) },
    }),
  },
  dynatemp_range: {
    wireName: 'dynatemp_range',
    omitted: (facts) => notInChain(facts, 'temperature'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'unchecked'),
      default: 0,
      soft_min: 0,
      soft_max: 2,
      step: 0.05,
      special: [{ value: 0, meaning: 'off' }],
      provenance: { default: catalog(samplingDefaults) },
    }),
  },
  dynatemp_exponent: {
    wireName: 'dynatemp_exponent',
    omitted: (facts) => notInChain(facts, 'temperature'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'unchecked'),
      default: 1,
      soft_min: 0,
      soft_max: 5,
      step: 0.1,
      provenance: { default: catalog(samplingDefaults) },
    }),
  },
  adaptive_target: {
    wireName: 'adaptive_target',
    omitted: (facts) => unknownSetting(facts, 'adaptive_target') ?? notInChain(facts, 'adaptive_p'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'clamped'),
      default: -1,
      max: 1,
      soft_min: 0,
      step: 0.01,
      special: [{ value: -1, meaning: 'off' }],
      provenance: { default: catalog(samplingDefaults), max: clamped(facts) },
    }),
  },
  adaptive_decay: {
    wireName: 'adaptive_decay',
    omitted: (facts) => unknownSetting(facts, 'adaptive_decay') ?? notInChain(facts, 'adaptive_p'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'refused'),
      default: 0.9,
      min: 0,
      max: 0.99,
      step: 0.01,
      provenance: { default: catalog(samplingDefaults), min: refused(facts), max: refused(facts) },
    }),
  },
  min_keep: {
    wireName: 'min_keep',
    omitted: (facts) => notInChain(facts, 'top_p', 'min_p', 'typ_p', 'xtc'),
    define: (facts) => ({
      type: 'int',
      ...outside(facts, 'refused'),
      default: 0,
      min: 0,
      max: largestInt,
      soft_max: 100,
      step: 1,
      special: [{ value: 0, meaning: 'off' }],
      provenance: { default: catalog(samplingDefaults), min: refused(facts), max: refused(facts) },
    }),
  },
  samplers: {
    wireName: 'samplers',
    omitted: replacedByMirostat,
    define: (facts) => ({
      type: 'list',
      items: 'string',
      ...outside(facts, 'unchecked'),
      default: builtInChain,
      max_items: 32,
      max_length: 32,
      provenance: {
        default: catalog(samplingDefaults),
        max_items: platform('llama.cpp sets no limit; names that it does not know are skipped without a word'),
      },
    }),
  },
  backend_sampling: {
    wireName: 'backend_sampling',
    omitted: (facts) => unknownSetting(facts, 'backend_sampling'),
    define: (facts) => ({
      type: 'bool',
      default: false,
      provenance: { default: limit(facts, 'off unless the server was started with it') },
    }),
  },
} satisfies GroupSpecs<'sampling'>;
