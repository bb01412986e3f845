import type { Ranking } from '../ranked-token.js';

/** Flattens (> 1) or sharpens (< 1) the distribution; 0 keeps the likeliest token alone. */
export function applyTemperature(ranking: Ranking, temperature: number): Ranking {
  if (temperature === 0) return ranking.slice(0, 1);
  if (temperature === 1) return ranking;
  // Scaling distances to the largest logit instead of the logits themselves: a tiny temperature cannot overflow.
  const largest = ranking[0]?.logit ?? 0;
  return ranking.map(({ token, logit }) => ({ token, logit: (logit - largest) / temperature }));
}
