export * from './definition.js';
export * from './diff.js';
export * from './issue.js';
export * from './ladder.js';
export * from './language.js';
export * from './policy.js';
export * from './schema.js';

export { pointerTo } from './validation/json-pointer.js';
export { maxIssues } from './validation/limit-issues.js';
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
