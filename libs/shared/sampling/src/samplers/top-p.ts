import type { Ranking } from '../ranked-token.js';
import { softmax } from '../softmax.js';

/** Nucleus sampling (Holtzman et al. 2019): the shortest head of the ranking whose probability reaches `p`; `p` ≥ 1 = off. */
export function topP(ranking: Ranking, p: number): Ranking {
  if (p >= 1) return ranking;
  const probabilities = softmax(ranking);
  let mass = 0;
  const last = probabilities.findIndex((probability) => (mass += probability) >= p);
  // Rounding can leave the whole mass just short of p: then nothing is cut.
  return last === -1 ? ranking : ranking.slice(0, last + 1);
}
