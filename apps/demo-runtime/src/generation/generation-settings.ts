import type { SamplerConvention, SamplingParameters } from '@kamerton/sampling';

/** No answer is longer, whatever is asked for. */
export const maxTokensEver = 4096;

export interface GenerationSettings {
  readonly sampling: SamplingParameters;
  readonly convention: SamplerConvention;
  /** In tokens, at least 1. */
  readonly maxTokens: number;
  /** In tokens: before, neither the end of the text nor a stop string ends the answer. */
  readonly minTokens: number;
  readonly ignoreEnd: boolean;
  readonly stop: readonly string[];
  readonly includeStop: boolean;
  /** `null`: a random one. */
  readonly seed: number | bigint | null;
  /** How many alternatives to tell with each token; `null`: tell nothing of probabilities. */
  readonly alternatives: number | null;
}
