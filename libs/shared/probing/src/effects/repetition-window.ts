import type { Inquiry } from '../asking/inquiry.js';
import { saidBy } from '../asking/outcome.js';
import type { Values } from '../asking/values.js';
import type { Bench } from '../control/bench.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';

const penalties: readonly (readonly [string, number])[] = [
  ['repetition_penalty', 1.8],
  ['frequency_penalty', 2],
  ['presence_penalty', 2],
];
const seedsTried = 8;
const wanted = 3;
const expected = 'a strong penalty that looks back at no token changes nothing';

/** A window of 0 takes a strong penalty's effect away. */
export function* repetitionWindowEffect(bench: Bench, name: string): Inquiry<Observation> {
  const penalty = penalties.find(([other, value]) => bench.takes(other, value));
  if (penalty === undefined || !bench.takes(name, 0))
    return inconclusive('there is no penalty whose window could be 0');
  const strong: Values = { [penalty[0]]: penalty[1] };
  const said = (values: Values, mode: number): Inquiry<string> =>
    mode === 0 ? greedyText(bench, values) : bench.drawnText(mode, values);
  let [neutral, penalised] = [0, 0];
  for (let mode = bench.ground.greedy === null ? 1 : 0; mode <= (bench.ground.seeded ? seedsTried : 0); mode += 1) {
    const plain = yield* said({}, mode);
    const changed = yield* said(strong, mode);
    if (plain === changed) continue;
    const blind = yield* said({ ...strong, [name]: 0 }, mode);
    if (blind === plain) neutral += 1;
    if (blind === changed) penalised += 1;
    if (neutral + penalised >= wanted) break;
  }
  if (neutral > 0 && penalised === 0) {
    return effect(bench, 'honoured', expected, `${neutral} texts come back as they are without ${penalty[0]}`);
  }
  if (penalised >= wanted && neutral === 0 && bench.ground.telling) {
    return effect(
      bench,
      'ignored',
      expected,
      `${penalised} texts stay as ${penalty[0]} ${penalty[1]} alone makes them`,
    );
  }
  return inconclusive(`${penalty[0]} changed too few texts to tell`);
}

function* greedyText(bench: Bench, values: Values): Inquiry<string> {
  return saidBy(yield* bench.greedy(values));
}
