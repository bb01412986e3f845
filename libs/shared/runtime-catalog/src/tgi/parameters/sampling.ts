import { catalog, platform } from '../../schema/parameter-spec.js';
import type { DefinitionCore, GroupSpecs } from '../../schema/parameter-spec.js';
import { generateParameters, refusedBeyond, routerDefault, validation } from '../evidence.js';

const unsetIsOff = routerDefault(`off when unset, and by no value: ${validation}`);

/** Off is no number here: 1 is refused as 0 is, although the server's own API document allows 1. */
const shareOfProbability = (): DefinitionCore => ({
  type: 'float',
  default: null,
  min: 0,
  exclusive_min: true,
  max: 1,
  exclusive_max: true,
  step: 0.01,
  out_of_range: 'refused',
  provenance: {
    default: unsetIsOff,
    min: catalog(refusedBeyond),
    max: catalog(`1 itself is refused with 422, docs/openapi.json notwithstanding: ${validation}`),
  },
});

export const sampling = {
  do_sample: {
    wireName: 'parameters.do_sample',
    define: () => ({
      type: 'bool',
      default: false,
      provenance: {
        default: catalog(
          `switched on as well by temperature other than 1, top_k, top_p and typical_p; chat samples unless temperature is 0: ${generateParameters}; server/text_generation_server/utils/tokens.py`,
        ),
      },
    }),
  },
  temperature: {
    wireName: 'parameters.temperature',
    define: () => ({
      type: 'float',
      default: 1,
      min: 0,
      exclusive_min: true,
      soft_max: 2,
      step: 0.05,
      out_of_range: 'refused',
      // Only on the OpenAI routes: the native dialect cannot carry it.
      special: [{ value: 0, meaning: 'greedy' }],
      provenance: {
        default: routerDefault(validation),
        min: catalog(`${refusedBeyond}; exactly 0 is greedy on the OpenAI routes and refused on /generate`),
      },
    }),
  },
  top_p: { wireName: 'parameters.top_p', define: shareOfProbability },
  top_k: {
    wireName: 'parameters.top_k',
    define: () => ({
      type: 'int',
      default: null,
      min: 1,
      soft_max: 100,
      step: 1,
      out_of_range: 'refused',
      provenance: { default: unsetIsOff, min: catalog(`0 and -1 are refused with 422: ${validation}`) },
    }),
  },
  typical_p: { wireName: 'parameters.typical_p', define: shareOfProbability },
  seed: {
    wireName: 'parameters.seed',
    define: () => ({
      type: 'int',
      default: null,
      min: 0,
      max: Number.MAX_SAFE_INTEGER,
      soft_max: 4_294_967_295,
      step: 1,
      out_of_range: 'refused',
      provenance: {
        default: catalog(`random when unset, told in details.seed: ${generateParameters}`),
        min: catalog(`unsigned, so -1 cannot be read: ${generateParameters}`),
        max: platform('JSON numbers are exact only up to 2^53 − 1'),
      },
    }),
  },
  watermark: {
    wireName: 'parameters.watermark',
    define: () => ({ type: 'bool', default: false, provenance: { default: catalog(generateParameters) } }),
  },
} satisfies GroupSpecs<'sampling'>;
