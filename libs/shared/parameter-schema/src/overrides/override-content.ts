import type { ParameterValue, ParameterValues } from '../definition.js';
import type { Policies, Policy } from '../policy.js';

/** What one override set holds. */
export interface OverrideContent {
  readonly params: ParameterValues;
  readonly policies: Policies;
}

/** A merging write to an override set: absent keeps, `null` removes, anything else sets. A policy is replaced as a whole. */
export interface OverridePatch {
  readonly params?: Readonly<Record<string, ParameterValue | null>>;
  readonly policies?: Readonly<Record<string, Policy | null>>;
}
