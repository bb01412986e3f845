import type { ModelFacts } from '../runtime-kind.js';
import { knownFieldRule } from '../schema/known-field-rule.js';

/** Fields of which GET /v1/models tells what the model takes, as `known_field_rules` keeps them. */
export const toldFields = {
  maxTokens: 'max_tokens',
  thinkingType: 'thinking.type',
  effort: 'output_config.effort',
} as const;

const capabilityOf = { 'thinking.type': 'thinking', 'output_config.effort': 'effort' } as const;

/** What the model takes; `undefined`: not told. An empty list: it has no such thing. */
export const toldValues = (facts: ModelFacts, field: string): readonly string[] | undefined =>
  knownFieldRule(facts, field).enum;

export const toldMaximum = (facts: ModelFacts): number | undefined => knownFieldRule(facts, toldFields.maxTokens).max;

/** The `omitted` of a parameter for which the model needs a capability, and for thinking perhaps one of its types. */
export const withoutCapability =
  (field: keyof typeof capabilityOf, value?: string) =>
  (facts: ModelFacts): string | null => {
    const told = toldValues(facts, field);
    if (told === undefined) return null;
    if (told.length === 0) return `capabilities.${capabilityOf[field]}.supported is false: GET /v1/models`;
    return value === undefined || told.includes(value)
      ? null
      : `capabilities.thinking.types.${value} is false: GET /v1/models`;
  };
