import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';

/** Small enough for every machine, far enough apart for every rounding. */
const sizes = [1024, 2048, 512, 256, 128, 64];
const untold = inconclusive('the server does not tell what is in force for it');

/** Loads the model with two values and looks what is in force then. */
export function* loadedEffect(bench: Bench, name: string): Inquiry<Observation> {
  const before = (yield* bench.respondent.inForce())?.[name];
  const asked = sizes.filter((size) => size !== before && bench.takes(name, size)).slice(0, 2);
  if (typeof before !== 'number' || asked.length < 2) return untold;
  const found: number[] = [];
  for (const value of asked) {
    yield* bench.fresh({ ...bench.ground.greedy, max_tokens: 1, [name]: value });
    const now = (yield* bench.respondent.inForce())?.[name];
    if (typeof now !== 'number') return untold;
    found.push(now);
  }
  const expected = `${asked.join(' and ')} in force`;
  const seen = `${found.join(' and ')} in force`;
  if (found.every((value, index) => value === asked[index])) return effect(bench, 'honoured', expected, seen);
  if (found.every((value) => value === before)) return effect(bench, 'ignored', expected, `${seen}, as before`);
  const lowered = new Set(found).size === 1 && asked.every((value) => value >= (found[0] ?? Infinity));
  return lowered ? effect(bench, 'clamped', expected, seen) : inconclusive(seen);
}
