import { catalog, live } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { chatDocumentation } from '../evidence.js';
import { onlyInNewerChat } from '../signs.js';

/** The one load setting that a request may carry; the others go with the call that loads the model. */
export const loading = {
  context_length: {
    wireName: 'context_length',
    omitted: onlyInNewerChat,
    define: ({ context_length: max }) => ({
      type: 'int',
      scope: 'load',
      unit: 'tokens',
      min: 1,
      ...(max === null ? { soft_max: 32_768 } : { max }),
      soft_min: max === null ? 1024 : Math.min(1024, max),
      step: 1,
      provenance: {
        min: catalog(chatDocumentation),
        max: live(`max_context_length of ${max} tokens in the list of models`),
      },
    }),
  },
} satisfies GroupSpecs<'loading'>;
