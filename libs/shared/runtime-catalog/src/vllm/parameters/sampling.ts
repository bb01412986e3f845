import { catalog, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { knownSince } from '../../version/known-version.js';
import { unknownField } from '../known-field.js';
import { chatProtocol, samplingParams } from '../server-defaults.js';

const temperatureBoundSince = '0.24.0';
const refused = catalog(`refused with 400 beyond it: ${samplingParams}`);
const safeIntegers = platform(`${samplingParams} allows 64 bits; JSON numbers are exact only within ±(2^53 − 1)`);

// temperature, top_p, top_k, min_p and repetition_penalty have no known default: vLLM takes them from the model's
// generation_config.json and from server flags, neither of which its API shows (vllm/config/model.py : get_diff_sampling_param).
export const sampling = {
  temperature: {
    wireName: 'temperature',
    omitted: (facts) => unknownField(facts, 'temperature'),
    define: ({ runtime_version: version }) => ({
      type: 'float',
      out_of_range: 'refused',
      min: 0,
      ...(knownSince(version, temperatureBoundSince) ? { max: 2 } : { soft_max: 2 }),
      step: 0.05,
      special: [{ value: 0, meaning: 'greedy' }],
      provenance: {
        min: refused,
        max: catalog(`at most 2 since ${temperatureBoundSince} (PR 44965): ${samplingParams}`),
      },
    }),
  },
  top_p: {
    wireName: 'top_p',
    omitted: (facts) => unknownField(facts, 'top_p'),
    define: () => ({
      type: 'float',
      out_of_range: 'refused',
      min: 0,
      exclusive_min: true,
      max: 1,
      step: 0.01,
      special: [{ value: 1, meaning: 'off' }],
      provenance: { min: refused, max: refused },
    }),
  },
  top_k: {
    wireName: 'top_k',
    omitted: (facts) => unknownField(facts, 'top_k'),
    define: () => ({
      type: 'int',
      out_of_range: 'refused',
      min: 0,
      soft_max: 100,
      step: 1,
      special: [
        { value: 0, meaning: 'off', unbounded: true },
        { value: -1, meaning: 'off', unbounded: true },
      ],
      provenance: { min: refused },
    }),
  },
  min_p: {
    wireName: 'min_p',
    omitted: (facts) => unknownField(facts, 'min_p'),
    define: () => ({
      type: 'float',
      out_of_range: 'refused',
      min: 0,
      max: 1,
      soft_max: 0.5,
      step: 0.01,
      special: [{ value: 0, meaning: 'off' }],
      provenance: {
        min: refused,
        max: catalog(
          `refused with 400 beyond it, and above 0 while the server decodes speculatively, which it does not tell: ${samplingParams}, _validate_spec_decode`,
        ),
      },
    }),
  },
  seed: {
    wireName: 'seed',
    omitted: (facts) => unknownField(facts, 'seed'),
    define: () => ({
      type: 'int',
      out_of_range: 'refused',
      default: null,
      min: Number.MIN_SAFE_INTEGER,
      max: Number.MAX_SAFE_INTEGER,
      soft_min: 0,
      soft_max: 4_294_967_295,
      step: 1,
      special: [{ value: -1, meaning: 'random' }],
      provenance: { default: catalog(`random when unset: ${chatProtocol}`), min: safeIntegers, max: safeIntegers },
    }),
  },
  beam_search: {
    wireName: 'use_beam_search',
    omitted: (facts) => unknownField(facts, 'use_beam_search'),
    define: () => ({ type: 'bool', default: false, provenance: { default: catalog(chatProtocol) } }),
  },
  length_penalty: {
    wireName: 'length_penalty',
    omitted: (facts) => unknownField(facts, 'length_penalty'),
    define: () => ({
      type: 'float',
      default: 1,
      soft_min: 0,
      soft_max: 2,
      step: 0.05,
      provenance: { default: catalog(chatProtocol) },
    }),
  },
} satisfies GroupSpecs<'sampling'>;
