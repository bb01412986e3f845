import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { neutralValue } from '../control/neutral-values.js';
import { alwaysAlike, distinct, draws, neverAlike } from './draws.js';
import { effect, nothingToTry } from './observation.js';
import type { Observation } from './observation.js';
import { spansOf } from './spans.js';

/** A server that uses both values as they are would have to draw the same text by chance so many times. */
const seedsAlike = 16;
/** A value that changes only some of the texts leaves room for two that change none by chance. */
const seedsApart = 8;

/**
 * Whether large values are silently lowered: two of them, clearly apart, give the same text under seed after seed, while a
 * smaller one, and one that is not limited, give others.
 */
export function* clamping(bench: Bench, name: string): Inquiry<Observation> {
  const definition = bench.definition(name);
  if (!bench.ground.seeded || !bench.ground.telling || definition === undefined) {
    return nothingToTry;
  }
  const off = neutralValue(name, definition);
  for (const { high, below, smaller, beyond } of spansOf(name, off)) {
    if (!bench.takes(name, high) || !bench.takes(name, below)) continue;
    const [large, less] = [{ [name]: high }, { [name]: below }];
    if (!(yield* alwaysAlike(bench, large, less, seedsAlike))) return nothingToTry;
    if (distinct(yield* draws(bench, large, seedsAlike)) < seedsAlike / 2) continue;
    const open = { [name]: beyond === 'left_out' ? undefined : beyond };
    if (beyond !== null && !(yield* neverAlike(bench, open, less, seedsApart))) continue;
    for (const small of smaller.filter((value) => bench.takes(name, value))) {
      if (yield* neverAlike(bench, { [name]: small }, less, seedsApart)) {
        const seen = `${high} and ${below} give the same text under each of ${seedsAlike} seeds, ${small} another`;
        return effect(bench, 'clamped', `${high} and ${below} give different texts`, seen);
      }
    }
  }
  return nothingToTry;
}
