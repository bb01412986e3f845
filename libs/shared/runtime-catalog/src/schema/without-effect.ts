import type { AdviceCondition, WithoutEffectAdvice } from '@kamerton/parameter-schema';

/** The same advice for several parameters that nothing heeds under one condition. */
export const withoutEffect = (
  condition: AdviceCondition,
  evidence: string,
  parameters: readonly string[],
): readonly WithoutEffectAdvice[] =>
  parameters.map((parameter) => ({ kind: 'without_effect', parameter, ...condition, evidence }));
