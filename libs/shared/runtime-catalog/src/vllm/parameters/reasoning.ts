import { catalog, live, unverified } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { knownFieldRule } from '../../schema/known-field-rule.js';
import { upToTokens } from '../../schema/up-to-tokens.js';
import { unknownField } from '../known-field.js';
import { chatProtocol, samplingParams } from '../server-defaults.js';

const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];

export const reasoning = {
  reasoning_effort: {
    wireName: 'reasoning_effort',
    omitted: (facts) => unknownField(facts, 'reasoning_effort'),
    define: (facts) => ({
      type: 'enum',
      out_of_range: 'refused',
      enum: knownFieldRule(facts, 'reasoning_effort').enum ?? efforts,
      default: null,
      provenance: {
        default: catalog(chatProtocol),
        enum:
          knownFieldRule(facts, 'reasoning_effort').enum === undefined
            ? unverified(
                catalog(
                  `refused with 400 outside it; older versions are said to know low, medium and high alone: ${chatProtocol}`,
                ),
              )
            : live('enum of reasoning_effort in the server’s /openapi.json'),
      },
    }),
  },
  thinking_budget: {
    wireName: 'thinking_token_budget',
    omitted: (facts) => unknownField(facts, 'thinking_token_budget'),
    define: (facts) => ({
      type: 'int',
      out_of_range: 'refused',
      unit: 'tokens',
      default: null,
      min: 0,
      soft_max: upToTokens(facts.context_length).soft_max,
      step: 1,
      special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
      provenance: {
        default: catalog(`no limit when unset: ${samplingParams}`),
        min: catalog(`refused with 400 below it: ${samplingParams}, validate_thinking_token_budget`),
      },
    }),
  },
  include_reasoning: {
    wireName: 'include_reasoning',
    omitted: (facts) => unknownField(facts, 'include_reasoning'),
    define: () => ({ type: 'bool', default: true, provenance: { default: catalog(chatProtocol) } }),
  },
} satisfies GroupSpecs<'reasoning'>;
