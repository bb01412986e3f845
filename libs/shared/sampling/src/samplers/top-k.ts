import type { Ranking } from '../ranked-token.js';

/** Keeps the `k` likeliest tokens (Fan et al. 2018); `k` below 1 = off. A fraction is cut off. */
export function topK(ranking: Ranking, k: number): Ranking {
  return k < 1 ? ranking : ranking.slice(0, Math.trunc(k));
}
