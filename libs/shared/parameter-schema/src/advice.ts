import type { EnumValue } from './definition.js';

/**
 * What is accepted and yet does not do what it looks like. Unlike a `CrossParameterRule` it refuses nothing and is not served to
 * adapters: it is shown to whoever sets the values.
 */
export type ParameterAdvice = WithoutEffectAdvice | ExceedsAdvice;

/** While `when_parameter` has one of these values, `parameter` has no effect (mirostat 2 passes over top_p). */
export interface WithoutEffectAdvice {
  readonly kind: 'without_effect';
  readonly parameter: string;
  readonly when_parameter: string;
  readonly when_one_of: readonly EnumValue[];
  readonly evidence: string;
}

/** What `parameter` has over `limit_parameter` can never be reached (max_tokens beyond context_length). */
export interface ExceedsAdvice {
  readonly kind: 'exceeds';
  readonly parameter: string;
  readonly limit_parameter: string;
  readonly evidence: string;
}
