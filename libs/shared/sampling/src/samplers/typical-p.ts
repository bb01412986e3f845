import type { Ranking } from '../ranked-token.js';
import { softmax } from '../softmax.js';

/**
 * Locally typical sampling (Meister et al. 2022): of the tokens whose surprise −ln(probability) is nearest to the entropy of
 * the distribution, the fewest that together exceed `p`. May cut the likeliest token. `p` ≥ 1 = off.
 */
export function typicalP(ranking: Ranking, p: number): Ranking {
  if (p >= 1) return ranking;
  const probabilities = softmax(ranking);
  const entropy = probabilities.reduce((sum, each) => sum + (each > 0 ? -each * Math.log(each) : 0), 0);
  const byTypicality = probabilities
    .map((probability, rank) => ({ rank, probability, distance: Math.abs(-Math.log(probability) - entropy) }))
    .sort((a, b) => (a.distance === b.distance ? a.rank - b.rank : a.distance - b.distance));

  let mass = 0;
  const last = byTypicality.findIndex(({ probability }) => (mass += probability) > p);
  if (last === -1) return ranking;
  const kept = new Set(byTypicality.slice(0, last + 1).map(({ rank }) => rank));
  return ranking.filter((_, rank) => kept.has(rank));
}
