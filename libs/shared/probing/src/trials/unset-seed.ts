import type { ParameterDefinition, ParameterValue } from '@kamerton/parameter-schema';
import type { Inquiry } from '../asking/inquiry.js';
import { saidBy } from '../asking/outcome.js';
import type { Bench } from '../control/bench.js';
import { distinct, textsIn } from './draws.js';
import { checkOf } from './observation.js';
import type { Observation } from './observation.js';

const suspect = 1;
const repetitions = 3;
const expected = 'left out, every text is another one';

/** Whether leaving the seed out is believed to mean a new one each time. */
export const isRandom = (definition: ParameterDefinition, believed: ParameterValue | null | undefined): boolean =>
  believed === null ||
  ('special' in definition &&
    definition.special?.some(({ value, meaning }) => value === believed && meaning === 'random') === true);

/** Texts without a seed must vary. */
export function* unsetSeed(bench: Bench, name: string): Inquiry<Observation> {
  const free: string[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) free.push(yield* said(bench, {}));
  if (distinct(free) > 1) return observed(bench, true, `${textsIn(free)} without it`);
  const fixed = yield* said(bench, { [name]: suspect });
  const seen = `left out, it gives one text in ${repetitions} draws`;
  return fixed === free[0]
    ? { ...observed(bench, false, `${seen}, that of ${suspect}`), verdict: 'replaced' }
    : observed(bench, false, seen);
}

function* said(bench: Bench, values: Readonly<Record<string, unknown>>): Inquiry<string> {
  return saidBy(yield* bench.fresh({ ...bench.ground.hot, ...values }));
}

const observed = (bench: Bench, asExpected: boolean, seen: string): Observation => ({
  verdict: null,
  evidence: `${bench.respondent.dialect.id}: ${seen}`,
  checks: [checkOf(bench, 'unset', expected, seen, asExpected)],
});
