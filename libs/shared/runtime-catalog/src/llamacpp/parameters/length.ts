import { catalog, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { upToTokens } from '../../schema/up-to-tokens.js';
import { largestInt, limit, outside, refused, samplingDefaults } from '../builds.js';

const taskDefaults = 'tools/server/server-task.h : task_params';

/** What /props says of these is the initial value of a struct, not the server's own: it is not read. */
export const length = {
  max_tokens: {
    wireName: 'n_predict',
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      ...outside(facts, 'refused'),
      default: -1,
      min: -1,
      max: largestInt,
      soft_min: 1,
      soft_max: upToTokens(facts.context_length).soft_max,
      step: 1,
      special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
      provenance: {
        default: catalog(
          'common/common.h : common_params, unless the server was started with -n, which it does not tell and -1 does not lift',
        ),
        // Servers that did not yet refuse -2 ended at once: its “rest of the context” is the command-line program's alone.
        min: limit(facts, 'refused with 400 below it; 0 gives one token'),
        max: refused(facts),
      },
    }),
  },
  stop: {
    wireName: 'stop',
    define: () => ({
      type: 'list',
      items: 'string',
      default: [],
      max_items: 64,
      max_length: 256,
      provenance: {
        default: catalog('the server’s own, usually none, which it does not tell: tools/server/server-schema.cpp'),
        max_items: platform('llama.cpp itself sets no limit'),
      },
    }),
  },
  ignore_eos: {
    wireName: 'ignore_eos',
    define: () => ({ type: 'bool', default: false, provenance: { default: catalog(samplingDefaults) } }),
  },
  keep_tokens: {
    wireName: 'n_keep',
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      ...outside(facts, 'refused'),
      default: 0,
      min: -1,
      max: largestInt,
      soft_min: 0,
      soft_max: upToTokens(facts.context_length).soft_max,
      step: 1,
      special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
      provenance: {
        default: catalog(
          'common/common.h : common_params, unless the server was started with --keep, which it does not tell',
        ),
        min: refused(facts),
        max: refused(facts),
      },
    }),
  },
  discard_tokens: {
    wireName: 'n_discard',
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      ...outside(facts, 'refused'),
      default: 0,
      min: 0,
      max: largestInt,
      soft_max: upToTokens(facts.context_length).soft_max,
      step: 1,
      special: [{ value: 0, meaning: 'automatic' }],
      provenance: { default: catalog(taskDefaults), min: refused(facts), max: refused(facts) },
    }),
  },
  max_time_ms: {
    wireName: 't_max_predict_ms',
    define: (facts) => ({
      type: 'int',
      ...outside(facts, 'refused'),
      default: -1,
      min: -1,
      soft_min: 0,
      soft_max: 600_000,
      step: 1,
      special: [
        { value: -1, meaning: 'unlimited', unbounded: true },
        { value: 0, meaning: 'unlimited', unbounded: true },
      ],
      provenance: { default: catalog(taskDefaults), min: refused(facts) },
    }),
  },
} satisfies GroupSpecs<'length'>;
