import type { ModelFacts } from '../runtime-kind.js';
import { knownFieldRule } from '../schema/known-field-rule.js';
import { catalog } from '../schema/parameter-spec.js';

const sdkTypes = 'js-genai src/types.ts';
export const generationConfig = `${sdkTypes} : GenerationConfig`;
export const thinkingConfig = `${sdkTypes} : ThinkingConfig`;
export const thinkingLevels = `${sdkTypes} : ThinkingLevel`;
export const mediaResolutions = `${sdkTypes} : MediaResolution`;

export const documented = catalog(generationConfig);

/** Fields whose limit the model's record tells, as `known_field_rules` keeps them. */
export const toldFields = {
  maxTokens: 'generationConfig.maxOutputTokens',
  temperature: 'generationConfig.temperature',
} as const;

export const toldMaximum = (
  facts: ModelFacts,
  field: (typeof toldFields)[keyof typeof toldFields],
): number | undefined => knownFieldRule(facts, field).max;
