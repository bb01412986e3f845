import { catalog, live, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { upToTokens } from '../../schema/up-to-tokens.js';
import { toldMaximum } from '../capabilities.js';
import { messageParams, refused } from '../evidence.js';

const sliderTokens = 16_384;

export const length = {
  max_tokens: {
    wireName: 'max_tokens',
    define: (facts) => {
      const max = toldMaximum(facts);
      return {
        type: 'int',
        out_of_range: 'refused',
        unit: 'tokens',
        default: null,
        min: 0,
        soft_min: Math.min(1, max ?? 1),
        ...upToTokens(max ?? null, sliderTokens),
        step: 1,
        provenance: {
          default: catalog(`required: without it the call is refused. 0 only fills the prompt cache: ${messageParams}`),
          min: refused,
          max: live('max_tokens of the model, thinking included: GET /v1/models'),
        },
      };
    },
  },
  stop: {
    wireName: 'stop_sequences',
    define: () => ({
      type: 'list',
      items: 'string',
      default: null,
      max_items: 64,
      max_length: 256,
      provenance: {
        default: catalog(`none when unset: ${messageParams}`),
        max_items: platform('the SDK names no limit'),
      },
    }),
  },
} satisfies GroupSpecs<'length'>;
