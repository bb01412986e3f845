import type { Inquiry } from '../../asking/inquiry.js';
import type { Values } from '../../asking/values.js';
import type { Bench } from '../../control/bench.js';
import { seedAt } from '../../control/bench.js';
import type { CandidateList } from './candidate-list.js';
import { isSameList } from './candidate-list.js';

/** A server may tell nothing of a token that is only part of a character: another draw is another token from the same list. */
const attempts = 6;

/** Every list is asked for at a temperature of 1, the model's own; what else shapes it is out of the way in the base. */
const plainValues: Values = { temperature: 1, max_tokens: 1 };

/** Whether the route tells candidates, and takes what makes them comparable. */
export const tellsCandidates = (bench: Bench): boolean =>
  bench.respondent.route.candidates !== undefined &&
  Object.entries(plainValues).every(([name, value]) => bench.takes(name, value));

/** What the first token is drawn from under some values; `null`: the server does not tell. */
export function* candidatesUnder(bench: Bench, values: Values, draw = 0): Inquiry<CandidateList | null> {
  const { prompt, base, seeded } = bench.ground;
  // A server may have been started to keep more than a filter leaves.
  const keep = bench.takes('min_keep', 0) ? { min_keep: 0 } : {};
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const seed = seeded ? { seed: seedAt(draw + attempt) } : {};
    const sent = { ...base, ...plainValues, ...keep, ...seed, ...values };
    const outcome = yield* bench.respondent.ask(prompt, sent, bench.respondent.route.candidates ?? []);
    // Whether the value is refused, or telling candidates beside it, other trials find out.
    if (outcome.kind === 'refused') return null;
    const { candidates } = outcome.answer;
    if (candidates !== undefined && candidates.length > 0) return candidates;
  }
  return null;
}

const repetitions = 3;

/** Whether these values and those come to the same list, time and again. Stops at the first difference. */
export function* listsStayAlike(bench: Bench, one: Values, other: Values): Inquiry<boolean> {
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const first = yield* candidatesUnder(bench, one, repetition);
    const second = yield* candidatesUnder(bench, other, repetition);
    if (first === null || second === null || !isSameList(first, second)) return false;
  }
  return true;
}

export const noCandidates = 'the server tells no candidates that could be compared';
export const sameLists = `the same candidates, as likely as before, in ${repetitions} of ${repetitions} comparisons`;
