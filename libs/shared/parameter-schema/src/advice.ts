import type { EnumValue } from './definition.js';

/**
 * What is accepted and yet does not do what it looks like. Unlike a `CrossParameterRule` it refuses nothing and is not served to
 * adapters: it is shown to whoever sets the values.
 */
export type ParameterAdvice = WithoutEffectAdvice | SameAnswersAdvice | ExceedsAdvice;

/** While `when_parameter` has one of these values, `parameter` has no effect (mirostat 2 passes over top_p). */
export interface WithoutEffectAdvice extends AdviceCondition {
  readonly kind: 'without_effect';
  readonly parameter: string;
  readonly evidence: string;
}

/** While `when_parameter` has one of these values, all answers that `parameter` asks for are alike (greedy with n > 1). */
export interface SameAnswersAdvice extends AdviceCondition {
  readonly kind: 'same_answers';
  readonly parameter: string;
  readonly evidence: string;
}

/** What `parameter` has over `limit_parameter` does not fit into it (max_tokens beyond context_length). */
export interface ExceedsAdvice {
  readonly kind: 'exceeds';
  readonly parameter: string;
  readonly limit_parameter: string;
  readonly evidence: string;
}

export interface AdviceCondition {
  readonly when_parameter: string;
  readonly when_one_of: readonly EnumValue[];
  /** What undoes the condition: temperature 0 is greedy only while dynatemp_range is 0. */
  readonly unless?: readonly AdviceException[];
}

/** `parameter` has a value, and it is none of these. */
export interface AdviceException {
  readonly parameter: string;
  readonly other_than: readonly EnumValue[];
}
