import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { contextLength } from './context-length.js';
import { keepAlive } from './keep-alive.js';
import { catalog, platform } from '../../schema/parameter-spec.js';
import { knownBefore } from '../../version/known-version.js';
import { builtIn, builtInOptions } from '../defaults.js';
import { ignoredBy } from '../ignored-by.js';
import { comparesOptions } from '../compares-options.js';
import { outside } from '../out-of-range.js';

const draftsSince = '0.30.0';
const shiftSince = '0.12.6';

export const loading = {
  context_length: contextLength,
  batch_size: {
    wireName: 'options.num_batch',
    omitted: (facts) => ignoredBy(facts, 'num_batch'),
    define: (facts) => ({
      type: 'int',
      ...outside(facts, 'unchecked'),
      scope: 'load',
      unit: 'tokens',
      ...builtIn(facts, null),
      min: 2,
      soft_max: 4096,
      step: 1,
      provenance: {
        default: catalog('512 adjusted to context and free memory when unset: llm/llama_server.go : appendBatchArgs'),
        min: platform('with 1 the engine of 0.33.0-rc2 aborts (HTTP 500), 2 works: tried; Ollama does not check'),
      },
    }),
  },
  gpu_layers: {
    wireName: 'options.num_gpu',
    omitted: (facts) => ignoredBy(facts, 'num_gpu'),
    define: (facts) => ({
      type: 'int',
      scope: 'load',
      unit: 'layers',
      ...builtIn(facts, -1),
      min: 0,
      soft_max: 128,
      step: 1,
      special: [{ value: -1, meaning: 'automatic' }],
      provenance: { default: catalog(builtInOptions), min: catalog('llm/llama_server.go : startLlamaServer') },
    }),
  },
  main_gpu: {
    wireName: 'options.main_gpu',
    reloads: comparesOptions,
    define: (facts) => ({
      type: 'int',
      scope: 'load',
      ...builtIn(facts, null),
      min: 0,
      soft_max: 15,
      step: 1,
      provenance: { default: catalog(builtInOptions), min: platform('GPUs are counted from 0; Ollama does not check') },
    }),
  },
  use_mmap: {
    wireName: 'options.use_mmap',
    reloads: comparesOptions,
    define: (facts) => ({
      type: 'bool',
      scope: 'load',
      ...builtIn(facts, null),
      provenance: { default: catalog(`automatic when unset: ${builtInOptions}`) },
    }),
  },
  threads: {
    wireName: 'options.num_thread',
    omitted: (facts) => ignoredBy(facts, 'num_thread'),
    define: (facts) => ({
      type: 'int',
      scope: 'load',
      unit: 'threads',
      ...builtIn(facts, 0),
      min: 0,
      soft_max: 128,
      step: 1,
      special: [{ value: 0, meaning: 'automatic' }],
      provenance: { default: catalog(builtInOptions), min: catalog('Ollama api/types.go : Runner') },
    }),
  },
  draft_tokens: {
    wireName: 'options.draft_num_predict',
    reloads: comparesOptions,
    omitted: (facts) =>
      knownBefore(facts.runtime_version, draftsSince)
        ? `Ollama knows draft_num_predict since ${draftsSince}: api/types.go : Runner`
        : null,
    // The built-in 4 counts only for models with a draft model, which no answer of the runtime tells: the default is unknown.
    define: () => ({
      type: 'int',
      scope: 'load',
      unit: 'tokens',
      min: 0,
      soft_max: 16,
      step: 1,
      special: [{ value: 0, meaning: 'off' }],
      provenance: { min: catalog('Ollama server/routes.go : modelOptionsWithEmbeddingBatchDefault') },
    }),
  },
  context_shift: {
    wireName: 'shift',
    reloads: comparesOptions,
    omitted: (facts) => {
      if (facts.architecture === 'deepseek2') return 'deepseek2 models do not shift: Ollama server/sched.go';
      return knownBefore(facts.runtime_version, shiftSince)
        ? `Ollama knows shift since ${shiftSince}: api/types.go : ChatRequest`
        : null;
    },
    define: (facts) => ({
      type: 'bool',
      scope: 'load',
      ...builtIn(facts, true),
      provenance: { default: catalog('Ollama server/sched.go : resolveContextShift') },
    }),
  },
  keep_alive: keepAlive,
} satisfies GroupSpecs<'loading'>;
