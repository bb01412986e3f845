import { catalog, live, unverified } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { documented, generationConfig, toldFields, toldMaximum } from '../evidence.js';
import { geminiFamilyOf } from '../family.js';

const thirdPartyDefault = unverified(catalog('gemini-2.5-pro: modelparams.dev, a third party'));
const zeroToo = unverified(
  catalog(`above 0 by ${generationConfig}; 0 is accepted in practice according to modelparams.dev, a third party`),
);
const loops = unverified(
  catalog('accepted, but below the default of 1 this family is reported to run into loops (local-operator 594)'),
);
const int32 = unverified(catalog(`32-bit integer: ${generationConfig}`));

export const sampling = {
  temperature: {
    wireName: 'generationConfig.temperature',
    define: (facts) => {
      const max = toldMaximum(facts, toldFields.temperature);
      return {
        type: 'float',
        out_of_range: 'refused',
        ...(geminiFamilyOf(facts) === 'gemini-2.5-pro' && (max ?? 2) >= 1 ? { default: 1 } : {}),
        min: 0,
        max: max ?? 2,
        step: 0.05,
        provenance: {
          default: thirdPartyDefault,
          min: geminiFamilyOf(facts) === 'gemini-3' ? loops : zeroToo,
          max: max === undefined ? documented : live('maxTemperature of the model: GET /v1beta/models'),
        },
      };
    },
  },
  top_p: {
    wireName: 'generationConfig.topP',
    define: (facts) => ({
      type: 'float',
      ...(geminiFamilyOf(facts) === 'gemini-2.5-pro' ? { default: 0.95 } : {}),
      min: 0,
      max: 1,
      step: 0.01,
      provenance: { default: thirdPartyDefault, min: documented, max: documented },
    }),
  },
  top_k: {
    wireName: 'generationConfig.topK',
    omitted: ({ live_parameters: told }) =>
      Object.hasOwn(told, 'top_k')
        ? null
        : 'the model’s record has no topK, so the field is not allowed: google/ai/generativelanguage/v1beta/model.proto',
    define: () => ({
      type: 'int',
      min: 1,
      soft_max: 100,
      step: 1,
      provenance: { min: documented },
    }),
  },
  seed: {
    wireName: 'generationConfig.seed',
    define: () => ({
      type: 'int',
      default: null,
      min: -(2 ** 31),
      max: 2 ** 31 - 1,
      soft_min: 0,
      step: 1,
      provenance: {
        default: catalog(`random when unset, and best effort: ${generationConfig}`),
        min: int32,
        max: int32,
      },
    }),
  },
} satisfies GroupSpecs<'sampling'>;
