import { catalog, live, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { knownFieldRule } from '../../schema/known-field-rule.js';
import { knownSince } from '../../version/known-version.js';
import { checkedSince, outside, refused, requestSchema, samplingDefaults } from '../builds.js';

const taskDefaults = 'tools/server/server-task.h : task_params';
const chatParameters = 'tools/server/server-common.cpp : oaicompat_chat_params_parse';

export const output = {
  n: {
    wireName: 'n_cmpl',
    define: (facts) => {
      const { max: slots } = knownFieldRule(facts, 'n_cmpl');
      return {
        type: 'int',
        ...outside(facts, 'refused'),
        default: 1,
        min: 1,
        ...(slots === undefined ? { soft_max: 16 } : { max: slots }),
        step: 1,
        provenance: {
          default: catalog(`${taskDefaults}; older builds took nothing but 1 on the chat route`),
          min: refused(facts),
          max: live(`the server has ${slots} slots: total_slots of GET /props`),
        },
      };
    },
  },
  logprobs: {
    wireName: 'logprobs',
    define: () => ({ type: 'bool', default: false, provenance: { default: catalog(chatParameters) } }),
  },
  top_logprobs: {
    wireName: 'n_probs',
    define: (facts) => ({
      type: 'int',
      ...outside(facts, 'unchecked'),
      default: 0,
      min: 0,
      soft_max: 20,
      step: 1,
      special: [{ value: 0, meaning: 'off' }],
      provenance: {
        default: catalog(samplingDefaults),
        min: platform('a count below 0 has no meaning; llama.cpp does not check'),
      },
    }),
  },
  post_sampling_probs: {
    wireName: 'post_sampling_probs',
    define: () => ({ type: 'bool', default: false, provenance: { default: catalog(taskDefaults) } }),
  },
  cache_prompt: {
    wireName: 'cache_prompt',
    define: (facts) => ({
      type: 'bool',
      ...(knownSince(facts.runtime_version, checkedSince) ? { default: true } : {}),
      provenance: {
        default: catalog(
          `unless the server was started with --no-cache-prompt, which it does not tell: ${requestSchema}`,
        ),
      },
    }),
  },
} satisfies GroupSpecs<'output'>;
