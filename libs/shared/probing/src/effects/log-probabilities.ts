import type { Inquiry } from '../asking/inquiry.js';
import type { Values } from '../asking/values.js';
import type { Bench } from '../control/bench.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';
import { logProbabilitiesIn } from './log-probabilities-in.js';

/** The answer carries them, or not. */
export function* logProbabilitiesEffect(bench: Bench, name: string): Inquiry<Observation> {
  const asked = bench.definition(name)?.type === 'bool' ? true : 1;
  if (!bench.takes(name, asked)) return inconclusive('they cannot be asked for');
  const without = yield* found(bench, {});
  const once = yield* found(bench, { [name]: asked });
  const again = yield* found(bench, { [name]: asked });
  const expected = 'log probabilities in the answer with it only';
  if (without !== null) return inconclusive('the answer carries log probabilities also without it');
  if (once !== null && again !== null)
    return effect(bench, 'honoured', expected, 'in two answers with it, and in none without');
  if (once === null && again === null) return effect(bench, 'ignored', expected, 'none in two answers with it');
  return inconclusive('one of two answers carries them');
}

/** As many alternatives to each token as were asked for. */
export function* topLogProbabilitiesEffect(bench: Bench, name: string): Inquiry<Observation> {
  const companion: Values = bench.takes('logprobs', true) ? { logprobs: true } : {};
  const asked = [2, 4].filter((count) => bench.takes(name, count));
  const counts: (number | null)[] = [];
  for (const count of asked) counts.push(yield* found(bench, { ...companion, [name]: count }));
  const expected = `${asked.join(' and ')} alternatives to each token`;
  const [few, many] = counts;
  if (few === undefined || many === undefined) return inconclusive('no two numbers can be asked for');
  const seen = `${few ?? 'no'} and ${many ?? 'no'}`;
  if (few === null || many === null) {
    return few === many && 'logprobs' in companion && (yield* found(bench, companion)) !== null
      ? effect(bench, 'ignored', expected, `${seen} alternatives`)
      : inconclusive(`${seen} alternatives, and it is not known whether the server tells any`);
  }
  // Some servers add the token drawn to the list.
  if (many - few === 2) return effect(bench, 'honoured', expected, `${seen} alternatives`);
  if (many === few && many <= 1) return effect(bench, 'ignored', expected, `${seen} alternatives`);
  return many < 4 && many >= few
    ? effect(bench, 'clamped', expected, `${seen} alternatives`)
    : inconclusive(`${seen} alternatives`);
}

function* found(bench: Bench, values: Values): Inquiry<number | null> {
  const { payload } = yield* bench.fresh({ ...bench.ground.greedy, max_tokens: 3, ...values });
  return logProbabilitiesIn(payload);
}
