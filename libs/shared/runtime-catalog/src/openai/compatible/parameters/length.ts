import { platform } from '../../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../../schema/parameter-spec.js';
import { protocolLimit } from '../evidence.js';

export const length = {
  max_tokens: {
    wireName: 'max_tokens',
    define: () => ({
      type: 'int',
      unit: 'tokens',
      min: 1,
      soft_max: 8192,
      step: 1,
      provenance: { min: platform('0 and negative numbers mean something else on every server') },
    }),
  },
  stop: {
    wireName: 'stop',
    define: () => ({
      type: 'list',
      items: 'string',
      max_items: 4,
      max_length: 256,
      provenance: { max_items: protocolLimit('at most 4') },
    }),
  },
} satisfies GroupSpecs<'length'>;
