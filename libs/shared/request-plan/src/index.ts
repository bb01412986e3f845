export { compileRequestPlan } from './compile-request-plan.js';
export type { PlanInput } from './compile-request-plan.js';
export { passThroughPlan } from './pass-through-plan.js';
export type { PassThroughReason } from './pass-through-plan.js';
export * from './plan.js';
export { planIndex } from './plan-index.js';
export type { PlanIndex } from './plan-index.js';
export { addCounts, countReport, noCounts } from './count-report.js';
