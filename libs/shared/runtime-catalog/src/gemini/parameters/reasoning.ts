import type { Fact, NumericLimits, SpecialValue } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../../runtime-kind.js';
import { catalog, unverified } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { generationConfig, thinkingConfig, thinkingLevels } from '../evidence.js';
import { geminiFamilyOf } from '../family.js';

const thirdParty = (family: string): Fact => unverified(catalog(`${family}: modelparams.dev, a third party`));

/** The model itself decides, up to its most. */
const automatic: SpecialValue = { value: -1, meaning: 'automatic', unbounded: true };
const off: SpecialValue = { value: 0, meaning: 'off' };

interface Budget {
  readonly limits: NumericLimits;
  readonly min: Fact;
  readonly max: Fact;
}

const anyBudget: Budget = {
  limits: { min: 0, soft_max: 24_576, special: [off, automatic] },
  min: catalog(thinkingConfig),
  max: catalog(thinkingConfig),
};

const budgetOf = (facts: ModelFacts): Budget => {
  const family = geminiFamilyOf(facts);
  if (family === 'gemini-2.5-pro') {
    const fact = thirdParty('gemini-2.5-pro, which cannot do without');
    return { limits: { min: 128, max: 32_768, special: [automatic] }, min: fact, max: fact };
  }
  if (family === 'gemini-2.5-flash') {
    const fact = thirdParty('gemini-2.5-flash');
    return { limits: { min: 0, max: 24_576, special: [off, automatic] }, min: fact, max: fact };
  }
  return anyBudget;
};

/** A record without the flag is one of a model that does not think: the protocol leaves out what is false. */
const withoutThinking = ({ capabilities }: ModelFacts): string | null =>
  capabilities.includes('thinking')
    ? null
    : `the model’s record does not say that it thinks, and thinkingConfig is then an error: ${generationConfig}`;

export const reasoning = {
  reasoning_effort: {
    wireName: 'generationConfig.thinkingConfig.thinkingLevel',
    omitted: (facts) =>
      withoutThinking(facts) ??
      (['gemini-2.5-pro', 'gemini-2.5-flash'].includes(geminiFamilyOf(facts) ?? '')
        ? `of the Gemini 3 family; this model has thinkingBudget instead: ${thinkingLevels}`
        : null),
    define: () => ({
      type: 'enum',
      out_of_range: 'refused',
      enum: ['minimal', 'low', 'medium', 'high'],
      provenance: { enum: catalog(`Gemini 3 family; which of them this model takes is not told: ${thinkingLevels}`) },
    }),
  },
  thinking_budget: {
    wireName: 'generationConfig.thinkingConfig.thinkingBudget',
    omitted: (facts) =>
      withoutThinking(facts) ??
      (geminiFamilyOf(facts) === 'gemini-3'
        ? 'the Gemini 3 family has thinkingLevel instead (modelparams.dev, a third party; unverified)'
        : null),
    define: (facts) => {
      const { limits, min, max } = budgetOf(facts);
      return {
        type: 'int',
        out_of_range: 'refused',
        unit: 'tokens',
        ...limits,
        step: 1,
        provenance: { min, max },
      };
    },
  },
  include_reasoning: {
    wireName: 'generationConfig.thinkingConfig.includeThoughts',
    omitted: withoutThinking,
    define: () => ({ type: 'bool', default: false, provenance: { default: catalog(thinkingConfig) } }),
  },
} satisfies GroupSpecs<'reasoning'>;
