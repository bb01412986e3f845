import type { CandidateList } from './candidate-list.js';
import { near, probabilityOf, tolerance } from './candidate-list.js';

/** Where XTC (“exclude top choices”) is to cut a list: of all above the threshold only the least likely one stays. */
export interface Cut {
  readonly threshold: number;
  /** How many of the likeliest go. */
  readonly removed: number;
}

const deepest = 6;
/** In parts of the probability above it: both sides of the cut stay clear of rounding. */
const clearGap = 1.02;
/** Further down a float of 32 bits and its sums are no longer to be trusted. */
const smallest = 1e-5;

/** At the widest gap that leaves at least one to remove; `null`: there is none wide enough. */
export function cutOf(plain: CandidateList): Cut | null {
  const gaps = plain.slice(0, deepest).flatMap(({ probability }, index) => {
    const next = plain[index + 1]?.probability;
    if (index === 0 || next === undefined || probability < smallest) return [];
    return [{ removed: index, ratio: probability / next, threshold: Math.sqrt(probability * next) }];
  });
  const widest = gaps.reduce<(typeof gaps)[number] | null>(
    (best, gap) => (best === null || gap.ratio > best.ratio ? gap : best),
    null,
  );
  if (widest === null || widest.ratio < clearGap) return null;
  return { threshold: Number(widest.threshold.toPrecision(6)), removed: widest.removed };
}

/** Whether the list is the plain one without those that were to go, each of the rest likelier by the same factor. */
export function isCut(plain: CandidateList, after: CandidateList, { removed }: Cut): boolean {
  const gone = plain.slice(0, removed);
  if (gone.some(({ token }) => probabilityOf(after, token) !== null)) return false;
  const left = 1 - gone.reduce((sum, { probability }) => sum + probability, 0);
  // What is left of rounding is not enough to foretell the factor.
  const factor = left > tolerance ? 1 / left : null;
  const kept = plain.slice(removed, removed + deepest);
  const [first] = kept;
  if (first === undefined || after[0]?.token !== first.token) return false;
  const grown = after[0].probability / first.probability;
  if (factor !== null && !near(grown, factor)) return false;
  return kept.every(({ token, probability }) => {
    const now = probabilityOf(after, token);
    return now === null ? probability < smallest : near(now / probability, grown);
  });
}
