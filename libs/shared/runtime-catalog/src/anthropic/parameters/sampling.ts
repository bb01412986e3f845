import { catalog } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { documented, messageParams, ofThisModel, refused } from '../evidence.js';
import { hasFixedSampling } from '../family.js';

const afterBorder = 'models released after Claude Opus 4.6';

export const sampling = {
  temperature: {
    wireName: 'temperature',
    define: (facts) => {
      const fixed = hasFixedSampling(facts) === true;
      const only = ofThisModel(facts, `${afterBorder} accept only 1`);
      return {
        type: 'float',
        out_of_range: 'refused',
        default: 1,
        min: fixed ? 1 : 0,
        max: 1,
        step: 0.05,
        provenance: { default: documented, min: fixed ? only : refused, max: fixed ? only : refused },
      };
    },
  },
  top_p: {
    wireName: 'top_p',
    define: (facts) => {
      const fixed = hasFixedSampling(facts) === true;
      return {
        type: 'float',
        out_of_range: 'refused',
        default: null,
        min: fixed ? 0.99 : 0,
        max: 1,
        step: fixed ? 0.001 : 0.01,
        provenance: {
          default: catalog(`no filter when unset: ${messageParams}`),
          min: fixed ? ofThisModel(facts, `${afterBorder} accept only values of at least 0.99`) : refused,
          max: refused,
        },
      };
    },
  },
  top_k: {
    wireName: 'top_k',
    omitted: (facts) =>
      hasFixedSampling(facts) === true ? ofThisModel(facts, `${afterBorder} refuse any value`).evidence : null,
    define: () => ({
      type: 'int',
      out_of_range: 'refused',
      default: null,
      min: 0,
      soft_max: 500,
      step: 1,
      provenance: { default: catalog(`no filter when unset: ${messageParams}`), min: refused },
    }),
  },
} satisfies GroupSpecs<'sampling'>;
