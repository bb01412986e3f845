import { catalog, live, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { upToTokens } from '../../schema/up-to-tokens.js';
import { openaiDocumentation } from '../evidence.js';

export const length = {
  max_tokens: {
    wireName: 'max_output_tokens',
    define: ({ context_length: max }) => ({
      type: 'int',
      unit: 'tokens',
      min: 1,
      ...upToTokens(max),
      step: 1,
      special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
      provenance: {
        min: catalog(
          `-1 is unlimited, and what 0 means is told nowhere: ${openaiDocumentation}; lmstudio-js LLMPredictionConfig.ts`,
        ),
        max: live(`max_context_length of ${max} tokens in the list of models`),
      },
    }),
  },
  stop: {
    wireName: 'stop',
    // Which ones a preset of the model sets is told nowhere: no default is claimed.
    define: () => ({
      type: 'list',
      items: 'string',
      max_items: 64,
      max_length: 256,
      provenance: {
        max_items: platform('no limit of the server is documented'),
      },
    }),
  },
} satisfies GroupSpecs<'length'>;
