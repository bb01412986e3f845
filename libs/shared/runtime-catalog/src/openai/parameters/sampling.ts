import { catalog, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { chatSpecification, refused, specified } from '../evidence.js';
import { openaiFamilyOf } from '../family.js';
import { refusedBy } from '../refusals.js';

const safeIntegers = platform(`${chatSpecification} allows 64 bits; JSON numbers are exact only within ±(2^53 − 1)`);

export const sampling = {
  temperature: {
    wireName: 'temperature',
    omitted: refusedBy('temperature'),
    define: (facts) => ({
      type: 'float',
      out_of_range: 'refused',
      // Of a model that the catalogue does not know it is not known either whether it stays with the documented value.
      ...(openaiFamilyOf(facts) === null ? {} : { default: 1 }),
      min: 0,
      max: 2,
      step: 0.05,
      provenance: { default: specified, min: refused, max: refused },
    }),
  },
  top_p: {
    wireName: 'top_p',
    omitted: refusedBy('sampling'),
    define: (facts) => ({
      type: 'float',
      out_of_range: 'refused',
      ...(openaiFamilyOf(facts) === null ? {} : { default: 1 }),
      min: 0,
      max: 1,
      step: 0.01,
      special: [{ value: 1, meaning: 'off' }],
      provenance: { default: specified, min: refused, max: refused },
    }),
  },
  seed: {
    wireName: 'seed',
    omitted: refusedBy('onOSeries'),
    define: () => ({
      type: 'int',
      default: null,
      min: Number.MIN_SAFE_INTEGER,
      max: Number.MAX_SAFE_INTEGER,
      soft_min: 0,
      soft_max: 4_294_967_295,
      step: 1,
      provenance: {
        default: catalog(`random when unset; marked as deprecated and as best effort: ${chatSpecification}`),
        min: safeIntegers,
        max: safeIntegers,
      },
    }),
  },
} satisfies GroupSpecs<'sampling'>;
