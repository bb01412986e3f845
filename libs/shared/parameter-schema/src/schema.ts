import type { EnumValue, ParameterDefinition } from './definition.js';

/** The definitions of one model on one runtime, and the rules that tie several of them together. */
export interface GenerationSchema {
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
  readonly rules: readonly CrossParameterRule[];
}

/** Rules over effective values; each is silent while the parameters that it is about are unset. */
export type CrossParameterRule = AtMostRule | RequiresRule | ExcludesRule | NeedsRule;

/** `parameter` may not be larger than `limit_parameter` (min_tokens ≤ max_tokens; unbounded special values always are). */
export interface AtMostRule {
  readonly kind: 'at_most';
  readonly parameter: string;
  readonly limit_parameter: string;
  /** `true`: it may not be equal either (thinking_budget < max_tokens). */
  readonly exclusive?: true;
  readonly evidence: string;
}

/** While `when_parameter` equals `when_equals`, `parameter` must equal `must_equal` (temperature 0 requires n = 1). */
export interface RequiresRule {
  readonly kind: 'requires';
  readonly when_parameter: string;
  readonly when_equals: EnumValue;
  readonly parameter: string;
  readonly must_equal: EnumValue;
  readonly evidence: string;
}

/** `parameter` may not be sent together with `other_parameter`: not with temperature any top_p, whatever its value. */
export interface ExcludesRule {
  readonly kind: 'excludes';
  readonly parameter: string;
  readonly other_parameter: string;
  /** Only while `other_parameter` has one of these values; left out: whatever it is. */
  readonly when_one_of?: readonly EnumValue[];
  readonly evidence: string;
}

/** `parameter` may be sent only beside a `needed_parameter` that has one of the needed values (thinking_budget needs thinking). */
export interface NeedsRule {
  readonly kind: 'needs';
  readonly parameter: string;
  /** Only while `parameter` has this value; left out: whatever it is. */
  readonly when_equals?: EnumValue;
  readonly needed_parameter: string;
  /** Left out: any value will do. */
  readonly needed_one_of?: readonly EnumValue[];
  readonly evidence: string;
}
