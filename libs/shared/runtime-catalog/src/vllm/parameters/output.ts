import type { SpecialValue } from '@kamerton/parameter-schema';
import { catalog, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { unknownField } from '../known-field.js';
import { chatProtocol, samplingParams } from '../server-defaults.js';

const refused = catalog(`refused with 400 beyond it: ${samplingParams}`);
/** vLLM: -1 is the whole vocabulary. */
const wholeVocabulary: readonly SpecialValue[] = [{ value: -1, meaning: 'unlimited', unbounded: true }];

export const output = {
  n: {
    wireName: 'n',
    omitted: (facts) => unknownField(facts, 'n'),
    define: () => ({
      type: 'int',
      out_of_range: 'refused',
      default: 1,
      min: 1,
      max: 16_384,
      soft_max: 16,
      step: 1,
      provenance: {
        default: catalog(samplingParams),
        min: refused,
        max: catalog('unless VLLM_MAX_N_SEQUENCES says otherwise: vllm/sampling_params.py : _verify_args'),
      },
    }),
  },
  logprobs: {
    wireName: 'logprobs',
    omitted: (facts) => unknownField(facts, 'logprobs'),
    define: () => ({ type: 'bool', default: false, provenance: { default: catalog(chatProtocol) } }),
  },
  top_logprobs: {
    wireName: 'top_logprobs',
    omitted: (facts) => unknownField(facts, 'top_logprobs'),
    define: () => ({
      type: 'int',
      out_of_range: 'refused',
      default: 0,
      min: 0,
      soft_max: 20,
      step: 1,
      special: wholeVocabulary,
      provenance: { default: catalog(chatProtocol), min: refused },
    }),
  },
  prompt_logprobs: {
    wireName: 'prompt_logprobs',
    omitted: (facts) => unknownField(facts, 'prompt_logprobs'),
    define: () => ({
      type: 'int',
      default: null,
      min: 0,
      soft_max: 20,
      step: 1,
      special: wholeVocabulary,
      provenance: {
        default: catalog(chatProtocol),
        min: catalog(`-1 is the whole vocabulary, and nothing lies below it; not while streaming: ${chatProtocol}`),
      },
    }),
  },
  bad_words: {
    wireName: 'bad_words',
    omitted: (facts) => unknownField(facts, 'bad_words'),
    define: () => ({
      type: 'list',
      out_of_range: 'refused',
      items: 'string',
      default: [],
      max_items: 128,
      max_length: 256,
      provenance: {
        default: catalog(samplingParams),
        max_items: platform('the server’s own limit, if any, is not shown by its answers'),
      },
    }),
  },
  allowed_token_ids: {
    wireName: 'allowed_token_ids',
    omitted: (facts) => unknownField(facts, 'allowed_token_ids'),
    define: () => ({
      type: 'list',
      items: 'int',
      default: null,
      max_items: 1024,
      provenance: { default: catalog(samplingParams), max_items: platform('vLLM itself sets no limit') },
    }),
  },
  skip_special_tokens: {
    wireName: 'skip_special_tokens',
    omitted: (facts) => unknownField(facts, 'skip_special_tokens'),
    define: () => ({ type: 'bool', default: true, provenance: { default: catalog(chatProtocol) } }),
  },
  spaces_between_special_tokens: {
    wireName: 'spaces_between_special_tokens',
    omitted: (facts) => unknownField(facts, 'spaces_between_special_tokens'),
    define: () => ({ type: 'bool', default: true, provenance: { default: catalog(chatProtocol) } }),
  },
} satisfies GroupSpecs<'output'>;
