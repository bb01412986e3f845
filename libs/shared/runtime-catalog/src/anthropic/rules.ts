import type { CrossParameterRule } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../runtime-kind.js';
import { messageTypes } from './evidence.js';
import { anthropicFamilyOf, hasFixedSampling } from './family.js';

const enabledType = `${messageTypes} : ThinkingConfigEnabled`;
const thirdParty = 'modelparams.dev, a third party; unverified';

const thinkingRules: readonly CrossParameterRule[] = [
  {
    kind: 'at_most',
    exclusive: true,
    parameter: 'thinking_budget',
    limit_parameter: 'max_tokens',
    evidence: `refused with 400: ${enabledType}`,
  },
  {
    kind: 'needs',
    parameter: 'thinking_budget',
    needed_parameter: 'thinking',
    needed_one_of: ['enabled'],
    evidence: enabledType,
  },
  {
    kind: 'needs',
    parameter: 'thinking',
    when_equals: 'enabled',
    needed_parameter: 'thinking_budget',
    evidence: `budget_tokens is required there: ${enabledType}`,
  },
  {
    kind: 'needs',
    parameter: 'thinking_display',
    needed_parameter: 'thinking',
    needed_one_of: ['enabled', 'adaptive'],
    evidence: enabledType,
  },
];

/** With thinking, top_p is moreover said to be held to 0.95 to 1, which no rule here can express. */
const whileThinking = (parameter: string): CrossParameterRule => ({
  kind: 'excludes',
  parameter,
  other_parameter: 'thinking',
  when_one_of: ['enabled', 'adaptive'],
  evidence: `refused while the model thinks: ${thirdParty}`,
});

const oneOfTwo: CrossParameterRule = {
  kind: 'excludes',
  parameter: 'top_p',
  other_parameter: 'temperature',
  evidence: `models of the fourth generation refuse both together: ${thirdParty}, and of some of them only`,
};

const settledThinking: CrossParameterRule = {
  kind: 'excludes',
  parameter: 'thinking',
  other_parameter: 'reasoning_effort',
  when_one_of: ['xhigh', 'max'],
  evidence: `on Opus 5 the type of thinking cannot be chosen then: ${thirdParty}`,
};

export const anthropicRules = (facts: ModelFacts): readonly CrossParameterRule[] => {
  const family = anthropicFamilyOf(facts);
  return [
    ...thinkingRules,
    ...(hasFixedSampling(facts) === false ? [whileThinking('temperature'), whileThinking('top_k')] : []),
    ...(family === 'claude-4' ? [oneOfTwo] : []),
    ...(family === 'claude-opus-5' ? [settledThinking] : []),
  ];
};
