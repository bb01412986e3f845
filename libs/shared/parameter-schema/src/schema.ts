import type { ParameterDefinition } from './definition.js';

/** The definitions of one model on one runtime, and the rules that tie several of them together. */
export interface GenerationSchema {
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
  readonly rules: readonly CrossParameterRule[];
}

/** Rules over effective values; a rule is silent while one of its parameters is unset. */
export type CrossParameterRule = AtMostRule | RequiresRule;

/** `parameter` may not be larger than `limit_parameter` (min_tokens ≤ max_tokens; unbounded special values always are). */
export interface AtMostRule {
  readonly kind: 'at_most';
  readonly parameter: string;
  readonly limit_parameter: string;
  readonly evidence: string;
}

/** While `when_parameter` equals `when_equals`, `parameter` must equal `must_equal` (temperature 0 requires n = 1). */
export interface RequiresRule {
  readonly kind: 'requires';
  readonly when_parameter: string;
  readonly when_equals: number | string | boolean;
  readonly parameter: string;
  readonly must_equal: number | string | boolean;
  readonly evidence: string;
}
