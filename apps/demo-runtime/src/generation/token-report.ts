import { distribution, neutralParameters } from '@kamerton/sampling';
import type { Candidate, SamplerConvention, TokenId } from '@kamerton/sampling';
import type { NGramModel } from '../language-model/n-gram-model.js';
import { withSpacing } from '../language-model/tokenizer.js';

export interface TokenLikelihood {
  readonly text: string;
  /** Natural logarithm of the model's own probability, before any sampler. */
  readonly logProbability: number;
}

export interface TokenReport extends TokenLikelihood {
  /** The likeliest tokens at this place, the drawn one among them if it is one of them. */
  readonly alternatives: readonly TokenLikelihood[];
}

export function reportToken(
  model: NGramModel,
  logits: Float64Array,
  convention: SamplerConvention,
  drawn: TokenId,
  alternatives: number,
): TokenReport {
  const candidates = distribution(logits, neutralParameters, convention);
  const describe = ({ token, probability }: Candidate): TokenLikelihood => ({
    text: withSpacing(model.vocabulary.word(token)),
    logProbability: Math.log(probability),
  });
  const own = candidates.find(({ token }) => token === drawn);
  if (own === undefined) throw new RangeError(`token ${drawn} was drawn although it is impossible`);
  return { ...describe(own), alternatives: candidates.slice(0, alternatives).map(describe) };
}
