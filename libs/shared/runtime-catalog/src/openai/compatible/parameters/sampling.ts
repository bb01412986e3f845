import type { GroupSpecs } from '../../../schema/parameter-spec.js';

// No limits and no defaults: which ones a server has that merely speaks the protocol, nobody can know.
export const sampling = {
  temperature: {
    wireName: 'temperature',
    define: () => ({ type: 'float', soft_min: 0, soft_max: 2, step: 0.05, provenance: {} }),
  },
  top_p: {
    wireName: 'top_p',
    define: () => ({ type: 'float', soft_min: 0, soft_max: 1, step: 0.01, provenance: {} }),
  },
  seed: {
    wireName: 'seed',
    define: () => ({ type: 'int', soft_min: 0, soft_max: 4_294_967_295, step: 1, provenance: {} }),
  },
} satisfies GroupSpecs<'sampling'>;
