import { catalog } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';

const told = catalog('llama-server --help of b10488');

/** What the server fixes at its start: no request can change it, but its command line says it. */
export const loadSpecs = {
  context_length: {
    wireName: '--ctx-size',
    define: () => ({ type: 'int', scope: 'load', unit: 'tokens', min: 1, step: 1, provenance: { min: told } }),
  },
  gpu_layers: {
    wireName: '--gpu-layers',
    define: () => ({
      type: 'int',
      scope: 'load',
      unit: 'layers',
      default: -1,
      min: 0,
      step: 1,
      special: [{ value: -1, meaning: 'automatic' }],
      provenance: { default: told, min: told },
    }),
  },
  main_gpu: {
    wireName: '--main-gpu',
    define: () => ({ type: 'int', scope: 'load', default: 0, min: 0, step: 1, provenance: { default: told } }),
  },
  threads: {
    wireName: '--threads',
    define: () => ({
      type: 'int',
      scope: 'load',
      unit: 'threads',
      default: -1,
      min: 1,
      step: 1,
      special: [{ value: -1, meaning: 'automatic' }],
      provenance: { default: told },
    }),
  },
  context_shift: {
    wireName: '--context-shift',
    define: () => ({ type: 'bool', scope: 'load', default: false, provenance: { default: told } }),
  },
} satisfies GroupSpecs<'loading'>;
