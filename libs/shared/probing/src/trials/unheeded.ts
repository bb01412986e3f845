import type { Inquiry } from '../asking/inquiry.js';
import type { Values } from '../asking/values.js';
import type { Bench } from '../control/bench.js';
import { alwaysAlike, timesApart } from './draws.js';
import { effect, inconclusive } from './observation.js';
import type { Observation } from './observation.js';

const repetitions = 8;

/**
 * What to make of two values, far apart, that do not do what they should. With working seeds it can be told apart whether
 * the parameter is passed over (every value gives the text of none) or another value is used (every value gives one text,
 * which is not that of none).
 *
 * @param expected what should have been seen
 */
export function* unheeded(
  bench: Bench,
  name: string,
  [one, other]: readonly [number, number],
  expected: string,
  companions: Values = {},
): Inquiry<Observation> {
  if (!bench.ground.seeded) return inconclusive(`${expected}: not seen, and without working seeds nothing follows`);
  const valueOne = { ...companions, [name]: one };
  const valueOther = { ...companions, [name]: other };
  if (!(yield* alwaysAlike(bench, valueOne, valueOther, repetitions))) {
    return inconclusive(`${expected}: not seen, yet ${one} and ${other} give different texts`);
  }
  const none = { ...companions, [name]: undefined };
  const apart = yield* timesApart(bench, valueOne, none, repetitions);
  if (apart === 0) {
    const seen = `with ${repetitions} seeds each, ${one} and ${other} give the texts that come without it`;
    return effect(bench, 'ignored', expected, seen);
  }
  if (apart > 1) {
    const seen = `with ${repetitions} seeds each, ${one} and ${other} give the same texts, and ${apart} other ones than without it`;
    return effect(bench, 'replaced', expected, seen);
  }
  return inconclusive(`${expected}: not seen, and no rule in what was seen instead`);
}
