import type { ModelFacts } from '../../runtime-kind.js';
import { catalog, live, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { upToTokens } from '../../schema/up-to-tokens.js';
import { knownFieldRule } from '../../schema/known-field-rule.js';
import { knownSince } from '../../version/known-version.js';
import { largestInt, outside, refused, tried } from '../builds.js';

const chatParameters = 'tools/server/server-common.cpp : oaicompat_chat_params_parse';
const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];

const formatDefault = ({ runtime_version: version }: ModelFacts) =>
  knownSince(version, tried) ? { default: 'deepseek' } : {};

/** All of them count on the chat route only. */
export const reasoning = {
  reasoning_effort: {
    wireName: 'reasoning_effort',
    define: (facts) => ({
      type: 'enum',
      enum: knownFieldRule(facts, 'reasoning_effort').enum ?? efforts,
      ...outside(facts, 'unchecked'),
      default: null,
      provenance: {
        default: catalog(`left to the chat template when unset: ${chatParameters}`),
        enum:
          knownFieldRule(facts, 'reasoning_effort').enum === undefined
            ? platform(`the usual words; any other is handed to the chat template unchecked: ${chatParameters}`)
            : live('the chat template takes no effort, only thinking off: chat_template_caps of GET /props'),
      },
    }),
  },
  reasoning_format: {
    wireName: 'reasoning_format',
    define: (facts) => ({
      type: 'enum',
      enum: ['none', 'auto', 'deepseek', 'deepseek-legacy'],
      ...outside(facts, 'refused'),
      ...formatDefault(facts),
      provenance: {
        default: catalog(
          `common/common.h : common_params, unless the server was started with --reasoning-format; seen on ${tried}`,
        ),
        enum: catalog(`refused outside it, with 500 on the chat route: ${chatParameters}; seen on ${tried}`),
      },
    }),
  },
  thinking_budget: {
    wireName: 'reasoning_budget_tokens',
    define: (facts) => ({
      type: 'int',
      unit: 'tokens',
      ...outside(facts, 'refused'),
      default: -1,
      min: -1,
      max: largestInt,
      soft_min: 0,
      soft_max: upToTokens(facts.context_length).soft_max,
      step: 1,
      special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
      provenance: {
        default: catalog(`the server’s own --reasoning-budget, which it does not tell, or none: ${chatParameters}`),
        min: refused(facts),
        max: refused(facts),
      },
    }),
  },
} satisfies GroupSpecs<'reasoning'>;
