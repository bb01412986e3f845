import { catalog, platform } from '../../schema/parameter-spec.js';
import type { DefinitionCore, GroupSpecs } from '../../schema/parameter-spec.js';
import type { ModelFacts } from '../../runtime-kind.js';
import { knownSince } from '../../version/known-version.js';
import { largestInt, limit, outside, refused, samplingDefaults, tried } from '../builds.js';
import { takesWholeContext, wholeContextEvidence } from '../history-window.js';
import { notInChain } from '../sampler-chain.js';

const omitted = (facts: ModelFacts): string | null => notInChain(facts, 'penalties');

const additive = (facts: ModelFacts): DefinitionCore => ({
  type: 'float',
  ...outside(facts, 'unchecked'),
  default: 0,
  soft_min: -2,
  soft_max: 2,
  step: 0.05,
  special: [{ value: 0, meaning: 'off' }],
  provenance: { default: catalog(samplingDefaults) },
});

/** When the check came is not known; it was seen on this build. */
const positive = ({ runtime_version: version }: ModelFacts) =>
  knownSince(version, tried)
    ? catalog(`0 and less are refused with 400: common/sampling.cpp : common_sampler_init; seen on ${tried}`)
    : platform(`a factor of 0 or less has no meaning; ${tried} refuses it, older builds may not`);

export const penalties = {
  repetition_penalty: {
    wireName: 'repeat_penalty',
    omitted,
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'refused', tried),
      default: 1,
      min: 0,
      exclusive_min: true,
      soft_min: 0.8,
      soft_max: 2,
      step: 0.05,
      special: [{ value: 1, meaning: 'off' }],
      provenance: { default: catalog(samplingDefaults), min: positive(facts) },
    }),
  },
  repetition_window: {
    wireName: 'repeat_last_n',
    omitted,
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      ...outside(facts, 'refused'),
      default: 64,
      min: 0,
      max: largestInt,
      soft_max: 512,
      step: 1,
      special: [
        { value: 0, meaning: 'off' },
        ...(takesWholeContext(facts) ? [{ value: -1, meaning: 'fill_context', unbounded: true } as const] : []),
      ],
      provenance: {
        default: catalog(samplingDefaults),
        min: limit(facts, wholeContextEvidence),
        max: refused(facts),
      },
    }),
  },
  presence_penalty: { wireName: 'presence_penalty', omitted, define: additive },
  frequency_penalty: { wireName: 'frequency_penalty', omitted, define: additive },
} satisfies GroupSpecs<'penalties'>;
