import { catalog, live } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { upToTokens } from '../../schema/up-to-tokens.js';
import { documented, generationConfig, mediaResolutions, toldFields, toldMaximum } from '../evidence.js';

const sliderTokens = 16_384;

export const length = {
  max_tokens: {
    wireName: 'generationConfig.maxOutputTokens',
    define: (facts) => {
      const max = toldMaximum(facts, toldFields.maxTokens);
      return {
        type: 'int',
        out_of_range: 'refused',
        unit: 'tokens',
        min: 1,
        ...upToTokens(max ?? null, sliderTokens),
        step: 1,
        provenance: { min: documented, max: live(`outputTokenLimit of ${max} tokens: GET /v1beta/models`) },
      };
    },
  },
  stop: {
    wireName: 'generationConfig.stopSequences',
    define: () => ({
      type: 'list',
      out_of_range: 'refused',
      items: 'string',
      default: null,
      max_items: 5,
      max_length: 256,
      provenance: {
        default: catalog(`none when unset: ${generationConfig}`),
        max_items: catalog(`text of the API reference, repeated in several SDKs: ${generationConfig}`),
      },
    }),
  },
  media_resolution: {
    wireName: 'generationConfig.mediaResolution',
    define: () => ({
      type: 'enum',
      enum: ['low', 'medium', 'high'],
      provenance: { enum: catalog(mediaResolutions) },
    }),
  },
} satisfies GroupSpecs<'length'>;
