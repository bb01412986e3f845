import type { Ranking } from './ranked-token.js';

/**
 * Probabilities in the order of the ranking; they sum to 1 (within rounding). Only differences to the largest logit are
 * exponentiated, so logits of any size neither overflow nor all vanish.
 */
export function softmax(ranking: Ranking): readonly number[] {
  const largest = ranking[0]?.logit ?? 0;
  const weights = ranking.map(({ logit }) => Math.exp(logit - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
