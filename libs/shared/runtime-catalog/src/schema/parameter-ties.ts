import type { CrossParameterRule, ParameterAdvice } from '@kamerton/parameter-schema';

/** How the parameters of a model bear on each other; what names a parameter that the model does not have is left out. */
export interface ParameterTies {
  readonly rules: readonly CrossParameterRule[];
  readonly advice: readonly ParameterAdvice[];
}

/** Nothing is known that would tie them. */
export const noTies: ParameterTies = { rules: [], advice: [] };
