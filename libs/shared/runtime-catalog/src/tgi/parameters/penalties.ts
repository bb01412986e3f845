import { catalog } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { chatRequest, refusedBeyond, routerDefault, validation } from '../evidence.js';

/** What the chat route makes of `presence_penalty`. */
export const presenceTrick = `TGI adds 2 and takes the sum for repetition_penalty, so -1 does nothing and an explicit 0 is a strong penalty of 2.0: ${chatRequest}::try_into_generate`;

export const penalties = {
  repetition_penalty: {
    wireName: 'parameters.repetition_penalty',
    define: () => ({
      type: 'float',
      default: 1,
      min: 0,
      exclusive_min: true,
      soft_min: 0.8,
      soft_max: 2,
      step: 0.05,
      out_of_range: 'refused',
      special: [{ value: 1, meaning: 'off' }],
      provenance: { default: routerDefault(validation), min: catalog(refusedBeyond) },
    }),
  },
  presence_penalty: {
    wireName: 'presence_penalty',
    text: 'presence_as_repetition',
    define: () => ({
      type: 'float',
      default: null,
      min: -2,
      exclusive_min: true,
      soft_min: -1.2,
      soft_max: 0,
      step: 0.05,
      out_of_range: 'refused',
      special: [{ value: -1, meaning: 'off' }],
      provenance: {
        default: catalog(`unset: no penalty. ${presenceTrick}`),
        min: catalog(`-2 would be a repetition_penalty of 0, which is refused with 422: ${validation}`),
      },
    }),
  },
  frequency_penalty: {
    wireName: 'parameters.frequency_penalty',
    define: () => ({
      type: 'float',
      default: 0,
      min: -2,
      max: 2,
      step: 0.05,
      out_of_range: 'refused',
      special: [{ value: 0, meaning: 'off' }],
      provenance: { default: catalog(validation), min: catalog(refusedBeyond), max: catalog(refusedBeyond) },
    }),
  },
} satisfies GroupSpecs<'penalties'>;
