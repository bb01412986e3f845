import type { ModelFacts } from '../runtime-kind.js';

/** As the server writes them in `samplers`. */
export type Sampler =
  'penalties' | 'dry' | 'top_n_sigma' | 'top_k' | 'typ_p' | 'top_p' | 'min_p' | 'xtc' | 'temperature' | 'adaptive_p';

const source = 'common/sampling.cpp : common_sampler_init';

/** The evidence that the server runs mirostat in place of its whole chain; `null` when it does not, or does not tell. */
export const replacedByMirostat = ({ live_parameters: { mirostat } }: ModelFacts): string | null =>
  typeof mirostat === 'number' && mirostat > 0
    ? `the server runs mirostat ${mirostat}, which replaces the whole chain: mirostat of GET /props; ${source}`
    : null;

/** The evidence that none of these samplers is in the server's chain; `null` when one is, or the server does not tell. */
export const missingInChain = (
  { live_parameters: { samplers } }: ModelFacts,
  ...any: readonly Sampler[]
): string | null =>
  !Array.isArray(samplers) || any.some((sampler) => samplers.includes(sampler))
    ? null
    : `the server’s chain does not run ${any.join(', ')}: samplers of GET /props; ${source}`;

/** The evidence that a parameter of these samplers has no effect on this server. */
export const notInChain = (facts: ModelFacts, ...samplers: readonly Sampler[]): string | null =>
  replacedByMirostat(facts) ?? missingInChain(facts, ...samplers);
