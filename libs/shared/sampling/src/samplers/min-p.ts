import type { Ranking } from '../ranked-token.js';

/** Keeps tokens at least `p` times as likely as the likeliest (Nguyen et al. 2024); `p` ≤ 0 = off, above 1 counts as 1. */
export function minP(ranking: Ranking, p: number): Ranking {
  if (p <= 0) return ranking;
  // A ratio of probabilities is a difference of logits: no exponential, no rounding of tiny probabilities.
  const lowest = (ranking[0]?.logit ?? 0) + Math.log(Math.min(p, 1));
  return ranking.filter(({ logit }) => logit >= lowest);
}
