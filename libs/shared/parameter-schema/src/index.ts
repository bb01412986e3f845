export * from './definition.js';
export * from './diff.js';
export * from './issue.js';
export * from './ladder.js';
export * from './language.js';
export * from './policy.js';
export * from './schema.js';

export { checkForbidden } from './validation/check-forbidden.js';
export { checkOwnValues } from './validation/check-own-values.js';
export { checkRules, otherParameter, type KnownValues } from './validation/check-rules.js';
export { pointerTo } from './validation/json-pointer.js';
export { maxIssues } from './validation/limit-issues.js';
export { maxPolicyEnumLength, policyRules, type PolicyRule } from './validation/policy-rules.js';
export { validatePolicies, validatePolicyPatch } from './validation/validate-policies.js';
export { validatePolicy } from './validation/validate-policy.js';
export { validateValue } from './validation/validate-value.js';
export { validatePatch, validateValues } from './validation/validate-values.js';

export { clampToPolicy, isAllowed } from './layers/apply-policy.js';
export { compileParameter, type CompiledParameter } from './layers/compile-parameter.js';
export type { Judgement } from './layers/judge.js';
export { mergePolicies, type PolicyRung } from './layers/merge-policies.js';
export { positionOf } from './layers/position.js';
export { resolveParameter } from './layers/resolve-parameter.js';
export { resolve } from './layers/resolve.js';
export { rungsOf, type ParameterRung } from './layers/rungs.js';

export { applyOverridePatch, applyPatch, applyPolicyPatch } from './overrides/apply-patch.js';
export { diffOverrides, isEmptyDiff, patchOf } from './overrides/diff-overrides.js';
export { equalPolicies, equalValues } from './overrides/equal-values.js';
export type { OverrideContent, OverridePatch } from './overrides/override-content.js';
