import { catalog } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { chatProtocol } from '../evidence.js';

const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];

export const reasoning = {
  reasoning_effort: {
    wireName: 'reasoning_effort',
    define: () => ({
      type: 'enum',
      enum: efforts,
      default: null,
      out_of_range: 'refused',
      provenance: {
        default: catalog(`left to the model's chat template when unset: ${chatProtocol}`),
        enum: catalog(
          `refused with 400 outside it, save for numbers from 0.0 to 0.99, which no list of choices can hold: ${chatProtocol}`,
        ),
      },
    }),
  },
  separate_reasoning: {
    wireName: 'separate_reasoning',
    define: () => ({ type: 'bool', default: true, provenance: { default: catalog(chatProtocol) } }),
  },
} satisfies GroupSpecs<'reasoning'>;
