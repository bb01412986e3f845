import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';

const wanted = [2, 3];

/** The number of choices is counted. */
export function* choicesEffect(bench: Bench, name: string): Inquiry<Observation> {
  const asked = wanted.filter((count) => bench.takes(name, count));
  if (asked.length === 0) return inconclusive('more than one choice is not allowed');
  const got: number[] = [];
  for (const count of asked) {
    const { answer } = yield* bench.fresh({ ...bench.ground.hot, max_tokens: 2, [name]: count });
    got.push(answer.choices);
  }
  const expected = `${asked.join(' and ')} choices`;
  const seen = `${got.join(' and ')} choices`;
  if (got.every((count, index) => count === asked[index])) return effect(bench, 'honoured', expected, seen);
  if (got.every((count) => count === 1)) return effect(bench, 'ignored', expected, seen);
  if (got.every((count, index) => count <= (asked[index] ?? 0))) return effect(bench, 'clamped', expected, seen);
  return inconclusive(`${seen} instead of ${expected}`);
}
