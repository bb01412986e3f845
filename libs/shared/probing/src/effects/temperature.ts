import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { distinct, draws, textsIn } from '../trials/draws.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';
import { unheeded } from '../trials/unheeded.js';

const repetitions = 4;

/** Cold gives one text, hot gives many. */
export function* temperatureEffect(bench: Bench, name: string): Inquiry<Observation> {
  const hot = bench.ground.hot[name];
  const cold = [0, 0.01].find((value) => bench.takes(name, value));
  if (typeof hot !== 'number' || cold === undefined) return inconclusive('neither cold nor hot can be asked for');
  const frozen = yield* draws(bench, { [name]: cold }, repetitions);
  const molten = yield* draws(bench, {}, repetitions);
  const expected = `${cold} gives one text, ${hot} several`;
  const seen = `${textsIn(frozen)} with ${cold}, ${distinct(molten)} with ${hot}`;
  if (distinct(frozen) === 1 && distinct(molten) > repetitions / 2) return effect(bench, 'honoured', expected, seen);
  if (distinct(frozen) < repetitions - 1 || !bench.ground.telling) return inconclusive(`${expected}: ${seen}`);
  if (bench.ground.seeded) return yield* unheeded(bench, name, [cold, hot], expected);
  // Some other way to one text exists, so the server can repeat itself: it only does not do so when it should.
  const repeatable = bench.ground.greedy !== null && Object.keys(bench.ground.greedy).some((key) => key !== name);
  const spread = distinct(frozen) === repetitions && distinct(molten) === repetitions;
  return repeatable && spread ? effect(bench, 'ignored', expected, seen) : inconclusive(`${expected}: ${seen}`);
}
