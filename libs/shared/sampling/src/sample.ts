import { distribution } from './distribution.js';
import type { Candidate } from './distribution.js';
import type { History } from './history.js';
import type { SamplerConvention } from './sampler-convention.js';
import type { SamplingParameters } from './sampling-parameters.js';
import type { Random } from './split-mix-64.js';

export interface Sample {
  readonly drawn: Candidate;
  /** Everything that could have been drawn, likeliest first. */
  readonly candidates: readonly Candidate[];
}

/**
 * Draws the next token. Takes exactly one number from `random`, even when there is no choice, so that two runs with the same
 * seed stay in step.
 *
 * @throws RangeError as `distribution` does
 */
export function sample(
  logits: ArrayLike<number>,
  parameters: SamplingParameters,
  convention: SamplerConvention,
  history: History,
  random: Random,
): Sample {
  const candidates = distribution(logits, parameters, convention, history);
  return { drawn: draw(candidates, random()), candidates };
}

/**
 * @param candidates at least one, probabilities summing to 1
 * @param point from [0, 1): the place on the line of all probabilities laid end to end
 * @throws RangeError when there is no candidate
 */
export function draw(candidates: readonly Candidate[], point: number): Candidate {
  let end = 0;
  const drawn = candidates.find(({ probability }) => point < (end += probability));
  // Rounding can end the line just short of the point: the last possible candidate reaches up to it.
  const last = drawn ?? candidates.findLast(({ probability }) => probability > 0);
  if (last === undefined) throw new RangeError('nothing to draw from: there are no candidates');
  return last;
}
