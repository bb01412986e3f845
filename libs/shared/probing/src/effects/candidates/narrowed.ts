import type { CandidateList } from './candidate-list.js';
import { probabilityOf, tolerance } from './candidate-list.js';

/** So many candidates that the narrowest filter must take some away. */
const enough = 5;
/** In parts of the likeliest: equals of it may stay, however narrow the filter. */
const unequal = 0.9;

export const canBeNarrowed = (plain: CandidateList): boolean =>
  plain.length >= enough && (plain.at(-1)?.probability ?? 0) < unequal * (plain[0]?.probability ?? 0);

/**
 * Whether the list is what the narrowest filter leaves: few, and nothing beside them. `greedy`: the likeliest and its equals;
 * otherwise it may be others, also such as were too far down to be told.
 */
export function isNarrowed(plain: CandidateList, narrow: CandidateList, greedy: boolean): boolean {
  const whole = narrow.reduce((sum, { probability }) => sum + probability, 0);
  if (narrow.length === 0 || narrow.length > plain.length / 2 || Math.abs(whole - 1) > tolerance) return false;
  if (!greedy) return true;
  const best = plain[0]?.probability ?? 1;
  return narrow.every(({ token }) => (probabilityOf(plain, token) ?? 0) >= best * (1 - tolerance));
}
