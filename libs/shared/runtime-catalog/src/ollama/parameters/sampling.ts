import { catalog, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { builtIn, builtInOptions } from '../defaults.js';
import { ignoredBy } from '../ignored-by.js';
import { outside } from '../out-of-range.js';

const clampedByEngine = catalog(
  'clamped by the engine, Ollama itself does not check: llm/llama_server.go : Completion',
);

export const sampling = {
  temperature: {
    wireName: 'options.temperature',
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'clamped'),
      ...builtIn(facts, 0.8),
      min: 0,
      soft_max: 2,
      step: 0.05,
      special: [{ value: 0, meaning: 'greedy' }],
      provenance: { default: catalog(builtInOptions), min: clampedByEngine },
    }),
  },
  top_p: {
    wireName: 'options.top_p',
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'clamped'),
      ...builtIn(facts, 0.9),
      min: 0,
      max: 1,
      step: 0.01,
      special: [{ value: 1, meaning: 'off' }],
      provenance: { default: catalog(builtInOptions), min: clampedByEngine, max: clampedByEngine },
    }),
  },
  top_k: {
    wireName: 'options.top_k',
    define: (facts) => ({
      type: 'int',
      ...outside(facts, 'clamped'),
      ...builtIn(facts, 40),
      min: 0,
      soft_max: 100,
      step: 1,
      special: [{ value: 0, meaning: 'off', unbounded: true }],
      provenance: { default: catalog(builtInOptions), min: clampedByEngine },
    }),
  },
  min_p: {
    wireName: 'options.min_p',
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'clamped'),
      ...builtIn(facts, 0),
      min: 0,
      max: 1,
      soft_max: 0.5,
      step: 0.01,
      special: [{ value: 0, meaning: 'off' }],
      provenance: { default: catalog(builtInOptions), min: clampedByEngine, max: clampedByEngine },
    }),
  },
  typical_p: {
    wireName: 'options.typical_p',
    omitted: (facts) => ignoredBy(facts, 'typical_p'),
    define: (facts) => ({
      type: 'float',
      ...outside(facts, 'unchecked'),
      ...builtIn(facts, 1),
      min: 0,
      exclusive_min: true,
      soft_max: 1,
      step: 0.01,
      special: [{ value: 1, meaning: 'off' }],
      provenance: {
        default: catalog(builtInOptions),
        min: catalog(
          '0 is dropped from the body on rendered prompts and then means 1: llm/llama_server.go : Completion',
        ),
      },
    }),
  },
  seed: {
    wireName: 'options.seed',
    define: (facts) => ({
      type: 'int',
      ...outside(facts, 'unchecked'),
      ...builtIn(facts, -1),
      min: 0,
      max: Number.MAX_SAFE_INTEGER,
      soft_max: 4_294_967_295,
      step: 1,
      special: [{ value: -1, meaning: 'random' }],
      provenance: {
        default: catalog(builtInOptions),
        min: catalog('other negative seeds are random on the MLX engine and fixed elsewhere: x/mlxrunner/server.go'),
        max: platform('JSON numbers are exact only up to 2^53 − 1'),
      },
    }),
  },
} satisfies GroupSpecs<'sampling'>;
