import { catalog } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { completionsSpecification, refused, specified } from '../evidence.js';
import { openaiFamilyOf } from '../family.js';
import { refusedBy } from '../refusals.js';

const legacyAlternatives = catalog(`logprobs of /v1/completions: ${completionsSpecification}`);
const ranked = catalog(completionsSpecification);

export const output = {
  n: {
    wireName: 'n',
    omitted: refusedBy('onOSeries'),
    define: () => ({
      type: 'int',
      out_of_range: 'refused',
      default: 1,
      min: 1,
      max: 128,
      soft_max: 16,
      step: 1,
      provenance: { default: specified, min: refused, max: refused },
    }),
  },
  best_of: {
    wireName: 'best_of',
    omitted: refusedBy('bestOf'),
    define: () => ({
      type: 'int',
      default: 1,
      min: 0,
      max: 20,
      step: 1,
      provenance: { default: ranked, min: ranked, max: ranked },
    }),
  },
  logprobs: {
    wireName: 'logprobs',
    omitted: refusedBy('logprobs'),
    define: () => ({ type: 'bool', default: false, provenance: { default: specified } }),
  },
  top_logprobs: {
    wireName: 'top_logprobs',
    omitted: refusedBy('onOSeries'),
    define: (facts) =>
      openaiFamilyOf(facts) === 'legacy-completions'
        ? { type: 'int', min: 0, max: 5, step: 1, provenance: { min: legacyAlternatives, max: legacyAlternatives } }
        : {
            type: 'int',
            out_of_range: 'refused',
            min: 0,
            max: 20,
            step: 1,
            provenance: { min: refused, max: refused },
          },
  },
  parallel_tool_calls: {
    wireName: 'parallel_tool_calls',
    omitted: refusedBy('onLegacy'),
    define: () => ({ type: 'bool', default: true, provenance: { default: specified } }),
  },
  store: {
    wireName: 'store',
    omitted: refusedBy('onLegacy'),
    define: () => ({ type: 'bool', default: false, provenance: { default: specified } }),
  },
} satisfies GroupSpecs<'output'>;
