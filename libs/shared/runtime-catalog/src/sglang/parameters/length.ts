import { catalog, live, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { upToTokens } from '../../schema/up-to-tokens.js';
import type { ModelFacts } from '../../runtime-kind.js';
import { refusedBeyond, samplingParams } from '../evidence.js';

const contextEvidence = ({ context_length: max }: ModelFacts) => ({
  max: live(`max_model_len of ${max} tokens: GET /v1/models`),
});

const noLimit = platform('SGLang itself sets no limit');

export const length = {
  max_tokens: {
    wireName: 'sampling_params.max_new_tokens',
    // Each route has a default of its own, so no single one is claimed. Of values above the context nothing is known.
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      min: 1,
      ...upToTokens(facts.context_length),
      step: 1,
      provenance: {
        min: catalog(
          `0 is no tokens on /generate, not set in chat and refused on /v1/completions; unset is 128, the rest of the context and 16 there: ${samplingParams}`,
        ),
        ...contextEvidence(facts),
      },
    }),
  },
  min_tokens: {
    wireName: 'sampling_params.min_new_tokens',
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      default: 0,
      min: 0,
      ...upToTokens(facts.context_length),
      step: 1,
      out_of_range: 'refused',
      provenance: { default: catalog(samplingParams), min: catalog(refusedBeyond), ...contextEvidence(facts) },
    }),
  },
  stop: {
    wireName: 'sampling_params.stop',
    define: () => ({
      type: 'list',
      items: 'string',
      default: [],
      max_items: 64,
      max_length: 256,
      provenance: { default: catalog(samplingParams), max_items: noLimit },
    }),
  },
  stop_token_ids: {
    wireName: 'sampling_params.stop_token_ids',
    define: () => ({
      type: 'list',
      items: 'int',
      default: [],
      max_items: 64,
      provenance: { default: catalog(samplingParams), max_items: noLimit },
    }),
  },
  stop_regex: {
    wireName: 'sampling_params.stop_regex',
    define: () => ({
      type: 'list',
      items: 'string',
      default: [],
      max_items: 16,
      max_length: 256,
      provenance: {
        default: {
          ...catalog(`only newer versions have it, from which on was not read: ${samplingParams}`),
          unverified: true,
        },
        max_items: noLimit,
      },
    }),
  },
  include_stop_in_output: {
    wireName: 'sampling_params.no_stop_trim',
    define: () => ({ type: 'bool', default: false, provenance: { default: catalog(samplingParams) } }),
  },
  ignore_eos: {
    wireName: 'sampling_params.ignore_eos',
    define: () => ({ type: 'bool', default: false, provenance: { default: catalog(samplingParams) } }),
  },
} satisfies GroupSpecs<'length'>;
