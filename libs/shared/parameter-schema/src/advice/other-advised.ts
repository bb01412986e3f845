import type { ParameterAdvice } from '../advice.js';

/** The parameter that advice names beside its own. */
export const otherAdvised = (advice: ParameterAdvice): string =>
  advice.kind === 'exceeds' ? advice.limit_parameter : advice.when_parameter;
