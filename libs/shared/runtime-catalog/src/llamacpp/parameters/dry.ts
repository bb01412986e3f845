import { catalog, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import type { ModelFacts } from '../../runtime-kind.js';
import { largestInt, limit, outside, refused, samplingDefaults } from '../builds.js';
import { builtInDryWindow, takesWholeContext, wholeContextEvidence } from '../history-window.js';
import { unknownSetting } from '../known-setting.js';
import { notInChain } from '../sampler-chain.js';

const omitted = (facts: ModelFacts): string | null =>
  unknownSetting(facts, 'dry_multiplier') ?? notInChain(facts, 'dry');

export const dry = {
  dry_multiplier: {
    wireName: 'dry_multiplier',
    omitted,
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'unchecked'),
      default: 0,
      soft_min: 0,
      soft_max: 5,
      step: 0.05,
      special: [{ value: 0, meaning: 'off' }],
      provenance: { default: catalog(samplingDefaults) },
    }),
  },
  dry_base: {
    wireName: 'dry_base',
    omitted,
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'ignored'),
      default: 1.75,
      min: 1,
      soft_max: 4,
      step: 0.05,
      provenance: {
        default: catalog(samplingDefaults),
        min: limit(facts, 'less is replaced without a word, by the server’s default rather than by 1'),
      },
    }),
  },
  dry_allowed_length: {
    wireName: 'dry_allowed_length',
    omitted,
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      ...outside(facts, 'refused'),
      default: 2,
      min: 0,
      max: largestInt,
      soft_max: 20,
      step: 1,
      provenance: { default: catalog(samplingDefaults), min: refused(facts), max: refused(facts) },
    }),
  },
  dry_penalty_last_n: {
    wireName: 'dry_penalty_last_n',
    omitted,
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      ...outside(facts, 'refused'),
      ...builtInDryWindow(facts),
      min: 0,
      max: largestInt,
      soft_max: 4096,
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
  dry_sequence_breakers: {
    wireName: 'dry_sequence_breakers',
    omitted,
    define: (facts) => ({
      type: 'list',
      items: 'string',
      ...outside(facts, 'refused'),
      default: ['\n', ':', '"', '*'],
      max_items: 64,
      max_length: 64,
      provenance: {
        default: catalog(samplingDefaults),
        max_items: platform('llama.cpp sets no limit; an empty list is refused with 400'),
      },
    }),
  },
} satisfies GroupSpecs<'penalties'>;
