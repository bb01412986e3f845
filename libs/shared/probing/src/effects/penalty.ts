import type { Inquiry } from '../asking/inquiry.js';
import { saidBy } from '../asking/outcome.js';
import type { Values } from '../asking/values.js';
import type { Bench } from '../control/bench.js';
import { neutralValue } from '../control/neutral-values.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';
import { unheeded } from '../trials/unheeded.js';
import { repeatedWords } from './repeated-words.js';

/** Strong, and still within what the runtimes allow. */
const strong = [2, 1.8, 1.5, 1.2];
const seedsTried = 12;
/** So many words that a working penalty would have kept from coming again. */
const tellingRepeats = 12;

/** Strong against neutral, alone: a text that repeats itself must change. */
export function* penaltyEffect(bench: Bench, name: string): Inquiry<Observation> {
  const definition = bench.definition(name);
  const neutral = definition === undefined ? undefined : neutralValue(name, definition);
  const value = strong.find((candidate) => bench.takes(name, candidate));
  if (neutral === undefined || value === undefined)
    return inconclusive('no strong and no neutral value can be asked for');
  const penalised: Values = { [name]: value };
  const plain: Values = { [name]: neutral };
  const expected = `${value} changes a text that repeats itself, ${neutral} does not`;

  if (bench.ground.greedy !== null) {
    const [before, after] = [saidBy(yield* bench.greedy(plain)), saidBy(yield* bench.greedy(penalised))];
    if (before !== after && (yield* repeats(bench, plain, before)) && (yield* repeats(bench, penalised, after))) {
      return effect(bench, 'honoured', expected, `the greedy text changes, and comes back with ${neutral}`);
    }
  }
  if (!bench.ground.seeded) return inconclusive(`${expected}: the greedy text shows no change, and seeds do not work`);
  let repeated = 0;
  for (let seed = 0; seed < seedsTried; seed += 1) {
    const before = yield* bench.drawnText(seed, plain);
    const after = yield* bench.drawnText(seed, penalised);
    if (before !== after) return effect(bench, 'honoured', expected, 'the text drawn with the same seed changes');
    repeated += repeatedWords(after);
  }
  const seen = `${seedsTried} texts with ${repeated} repeated words stay as they are`;
  const judged = yield* unheeded(bench, name, [value, neutral], `${expected} (${seen})`);
  if (judged.verdict === 'ignored' && (repeated < tellingRepeats || !bench.ground.telling)) {
    return inconclusive(`${expected}: the texts hold too few repeated words (${repeated}) to be changed`);
  }
  return judged;
}

function* repeats(bench: Bench, values: Values, text: string): Inquiry<boolean> {
  return saidBy(yield* bench.greedyAgain(values)) === text;
}
