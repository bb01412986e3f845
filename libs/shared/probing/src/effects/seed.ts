import type { Inquiry } from '../asking/inquiry.js';
import { saidBy } from '../asking/outcome.js';
import type { Bench } from '../control/bench.js';
import { seedAt } from '../control/bench.js';
import { distinct, textsIn } from '../trials/draws.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';

const expected = 'the same seed gives the same text, another seed another one';
/** Small enough to lie below any limit that a server could put in secret. */
const smallSeeds = [1, 2, 3];
const repetitions = 3;

/** A, A, A; B, C, D; and none as control. */
export function* seedEffect(bench: Bench, name: string): Inquiry<Observation> {
  if (!bench.ground.varies) return inconclusive('sampled text does not vary, so there is nothing to hold');
  const said = function* (seed: number | undefined): Inquiry<string> {
    return saidBy(yield* freshDraw(bench, { [name]: seed }));
  };
  const same: string[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) same.push(yield* said(seedAt(0)));
  const others: string[] = [];
  for (let index = 1; index <= repetitions; index += 1) others.push(yield* said(seedAt(index)));
  const seen = `${textsIn(same)} with one seed, ${distinct(others)} with ${repetitions} seeds`;
  if (distinct(same) === 1 && distinct([...same, ...others]) >= repetitions) {
    return effect(bench, 'honoured', expected, seen);
  }
  if (!bench.ground.telling) return inconclusive(`${expected}: ${seen}, but the texts are too short to tell`);
  if (distinct(same) === repetitions && distinct(others) === repetitions) {
    const again: string[] = [];
    for (let repetition = 0; repetition < repetitions; repetition += 1) again.push(yield* said(seedAt(1)));
    if (distinct(again) === repetitions) return effect(bench, 'ignored', expected, `${seen}, and so with another seed`);
  }
  if (distinct([...same, ...others]) > 1) return inconclusive(`${expected}: ${seen}`);

  const small: string[] = [];
  for (const seed of smallSeeds) small.push(yield* said(seed));
  if (distinct([...small, ...same]) >= smallSeeds.length) {
    return effect(
      bench,
      'clamped',
      expected,
      `seeds from ${seedAt(0)} give one text, ${smallSeeds.join(', ')} different ones`,
    );
  }
  const free: string[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) free.push(yield* said(undefined));
  if (distinct([...small, ...same]) === 1 && distinct(free) > 1) {
    return effect(bench, 'replaced', expected, 'every seed gives the same text, while texts without a seed vary');
  }
  return inconclusive(`${expected}: ${seen}`);
}

/** Never remembered: what is under trial is whether it comes again. */
function* freshDraw(bench: Bench, values: Readonly<Record<string, unknown>>) {
  return yield* bench.fresh({ ...bench.ground.hot, ...values });
}
