export * from './advice.js';
export * from './definition.js';
export * from './diff.js';
export * from './issue.js';
export * from './ladder.js';
export * from './language.js';
export * from './policy.js';
export * from './schema.js';

export { checkForbidden } from './layers/check-forbidden.js';
export { checkOwnValues } from './policies/check-own-values.js';
export { otherParameter } from './validation/broken-rule.js';
export { isParameterValue } from './validation/is-parameter-value.js';
export { checkRules, type KnownValues, type RuleCheck } from './validation/check-rules.js';
export { pointerTo } from './validation/json-pointer.js';
export { maxIssues } from './validation/limit-issues.js';
export { maxPolicyEnumLength, policyRules, type PolicyRule } from './policies/policy-rules.js';
export { validatePolicies, validatePolicyPatch, validatePolicyRules } from './policies/validate-policies.js';
export { validatePolicy } from './policies/validate-policy.js';
export { validateValue } from './validation/validate-value.js';
export { validatePatch, validateValues } from './validation/validate-values.js';

export { clampToPolicy, isAllowed } from './policies/apply-policy.js';
export { compileParameter, type CompiledParameter } from './layers/compile-parameter.js';
export type { Judgement } from './layers/judge.js';
export { mergePolicies, type PolicyRung } from './policies/merge-policies.js';
export { positionOf } from './validation/position.js';
export { resolve } from './layers/resolve.js';

export { applyOverridePatch, applyPatch, applyPolicyPatch } from './overrides/apply-patch.js';
export { diffOverrides, isEmptyDiff, patchOf } from './overrides/diff-overrides.js';
export { equalPolicies, equalValues } from './overrides/equal-values.js';
export type { OverrideContent, OverridePatch } from './overrides/override-content.js';
export { refusedValues, type RefusedValue } from './overrides/refused-values.js';

export {
  bindingNames,
  settleOnBelow,
  settleSetsAbove,
  type SetAbove,
  type SettledAbove,
  type WrittenSet,
} from './conflicts/settle-conflicts.js';
export { narrowPolicies, type NarrowedPolicies } from './conflicts/narrow-policies.js';
export {
  conflictRules,
  overrideSources,
  resolutionKinds,
  type ConflictRule,
  type OverrideSource,
  type PolicyConflict,
  type ResolutionKind,
} from './conflicts/policy-conflict.js';
export { settleOwnValues } from './conflicts/settle-own.js';
export type { SettledSet, StandingSet } from './conflicts/settle-set.js';
export { standingConflicts } from './conflicts/standing-conflicts.js';

export { schemaDrift, type DefinitionDrift, type SchemaDrift, type SchemaGround } from './drift/schema-drift.js';

export { checkAdvice, type GivenAdvice } from './advice/check-advice.js';
export { otherAdvised } from './advice/other-advised.js';

export { adviceMessage } from './messages/advice-message.js';
export { conflictMessage } from './messages/conflict-message.js';
export { formatValue, unitOf } from './messages/format-value.js';
export { issueMessage, refusalMessage } from './messages/issue-message.js';
export { decimalsOf, formatNumber } from './messages/number-format.js';
export { plural, type PluralForms } from './messages/plural.js';
export { termsOf } from './messages/terms-of.js';
export type { Terms } from './messages/terms.js';
