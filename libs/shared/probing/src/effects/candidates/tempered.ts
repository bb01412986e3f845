import type { CandidateList } from './candidate-list.js';
import { probabilityOf } from './candidate-list.js';

const compared = 8;
/** In nats: a list flatter than this looks the same at every temperature. */
const steep = 0.5;
/** Of the temperature that is measured. */
const precision = 0.03;
/** Nothing below tells a logit apart any more. */
const smallest = 1e-30;

/** Whether a temperature can be seen in the list. */
export const canBeTempered = (plain: CandidateList): boolean => {
  const [first] = plain;
  const last = plain.slice(0, compared).at(-1);
  return first !== undefined && last !== undefined && Math.log(first.probability / last.probability) >= steep;
};

/**
 * The one temperature that makes this list out of the one at temperature 1: each distance between logits is divided by it.
 * `null`: no single one does, or too few candidates are left to tell.
 */
export function temperatureBetween(plain: CandidateList, after: CandidateList): number | null {
  const [best] = plain;
  const bestAfter = best === undefined ? null : probabilityOf(after, best.token);
  if (best === undefined || bestAfter === null) return null;
  const distances = plain.slice(1, compared).flatMap(({ token, probability }) => {
    const now = probabilityOf(after, token);
    return now === null || now < smallest
      ? []
      : [{ before: Math.log(best.probability / probability), now: Math.log(bestAfter / now) }];
  });
  const widest = distances.at(-1);
  if (distances.length < 2 || widest === undefined || widest.before < steep || widest.now <= 0) return null;
  const temperature = widest.before / widest.now;
  const fits = distances.every(
    ({ before, now }) => Math.abs(now * temperature - before) <= precision * Math.max(before, 1),
  );
  return fits ? temperature : null;
}

/** Whether two temperatures are clearly not the same. */
export const isOtherTemperature = (one: number, other: number): boolean =>
  Math.abs(one - other) > 2 * precision * Math.max(one, other);
