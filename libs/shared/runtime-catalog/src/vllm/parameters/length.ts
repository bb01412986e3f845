import { catalog, live, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { knownFieldRule } from '../../schema/known-field-rule.js';
import { upToTokens } from '../../schema/up-to-tokens.js';
import { unknownField } from '../known-field.js';
import { chatProtocol, contextEvidence, samplingParams } from '../server-defaults.js';

const refused = catalog(`refused with 400 below it: ${samplingParams}`);

/** Its owner in /v1/models is `vllm-frontend-rs`. */
export const rustFrontend = 'rust-frontend';

export const length = {
  max_tokens: {
    wireName: 'max_completion_tokens',
    omitted: (facts) => unknownField(facts, 'max_tokens'),
    // Below 1 it is refused, above the context it is lowered: there is no one word for both.
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      default: null,
      unset_unlimited: true,
      min: 1,
      ...upToTokens(facts.context_length),
      step: 1,
      provenance: {
        default: catalog(
          'unset fills what is left of the context; 16 on /v1/completions: vllm/entrypoints/utils.py : get_max_tokens',
        ),
        min: refused,
        max: live(
          `max_model_len of ${facts.context_length} tokens: GET /v1/models. More is lowered without a word to what fits: vllm/entrypoints/utils.py : get_max_tokens`,
        ),
      },
    }),
  },
  min_tokens: {
    wireName: 'min_tokens',
    omitted: (facts) => unknownField(facts, 'min_tokens'),
    define: (facts) => ({
      type: 'int',
      out_of_range: 'refused',
      unit: 'tokens',
      default: 0,
      min: 0,
      ...upToTokens(facts.context_length),
      step: 1,
      provenance: { default: catalog(samplingParams), min: refused, ...contextEvidence(facts) },
    }),
  },
  stop: {
    wireName: 'stop',
    omitted: (facts) => unknownField(facts, 'stop'),
    define: (facts) => ({
      type: 'list',
      out_of_range: 'refused',
      items: 'string',
      default: [],
      max_items: knownFieldRule(facts, 'stop').max_items ?? 64,
      max_length: 256,
      provenance: {
        default: catalog('vllm/entrypoints/generate/base/protocol.py : StopParam'),
        max_items:
          knownFieldRule(facts, 'stop').max_items === undefined
            ? platform('the server’s own limit is VLLM_MAX_STOP_STRINGS, which it does not show')
            : live('maxItems of stop in the server’s /openapi.json'),
      },
    }),
  },
  stop_token_ids: {
    wireName: 'stop_token_ids',
    omitted: (facts) => unknownField(facts, 'stop_token_ids'),
    define: () => ({
      type: 'list',
      items: 'int',
      default: [],
      max_items: 64,
      provenance: { default: catalog(samplingParams), max_items: platform('vLLM itself sets no limit') },
    }),
  },
  include_stop_in_output: {
    wireName: 'include_stop_str_in_output',
    omitted: (facts) => unknownField(facts, 'include_stop_str_in_output'),
    define: () => ({ type: 'bool', default: false, provenance: { default: catalog(chatProtocol) } }),
  },
  ignore_eos: {
    wireName: 'ignore_eos',
    omitted: (facts) => unknownField(facts, 'ignore_eos'),
    define: () => ({ type: 'bool', default: false, provenance: { default: catalog(chatProtocol) } }),
  },
  truncate_prompt_tokens: {
    wireName: 'truncate_prompt_tokens',
    omitted: (facts) =>
      facts.engine === rustFrontend
        ? 'the Rust front end was reported to refuse it: owned_by of GET /v1/models'
        : unknownField(facts, 'truncate_prompt_tokens'),
    define: (facts) => ({
      type: 'int',
      out_of_range: 'refused',
      unit: 'tokens',
      default: null,
      min: 0,
      ...upToTokens(facts.context_length),
      step: 1,
      special: [{ value: -1, meaning: 'fill_context', unbounded: true }],
      provenance: { default: catalog(chatProtocol), min: refused, ...contextEvidence(facts) },
    }),
  },
} satisfies GroupSpecs<'length'>;
