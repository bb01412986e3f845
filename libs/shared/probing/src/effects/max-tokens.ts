import type { Inquiry } from '../asking/inquiry.js';
import { endedByLimit, tokensOf } from '../asking/outcome.js';
import type { Answered } from '../asking/outcome.js';
import type { Bench } from '../control/bench.js';
import { answerTokens } from '../control/prompts.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';

const few = 5;
const repetitions = 3;
const expected = `at most ${few} completion tokens where ${few} are asked for`;

/** A limit of 5 gives 5 tokens; more: it is ignored; fewer, and because of a limit: it is lowered. */
export function* maxTokensEffect(bench: Bench, name: string): Inquiry<Observation> {
  if (!bench.takes(name, few) || !bench.takes(name, answerTokens))
    return inconclusive('limits as small as 5 are not allowed');
  const long = yield* longText(bench, name);
  const lowered = yield* loweredLimit(bench, name, answerTokens, long);
  if (lowered !== null) return lowered;
  const counts: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const short = yield* bench.drawn(repetition, { [name]: few });
    const cut = yield* loweredLimit(bench, name, few, short);
    if (cut !== null) return cut;
    counts.push(tokensOf(short));
  }
  const seen = `${counts.join(', ')} tokens with ${few}, ${tokensOf(long)} with ${answerTokens}`;
  if (long.answer.completionTokens === null) return inconclusive(`the server does not count tokens; ${seen} by words`);
  if (counts.every((count) => count > few)) return effect(bench, 'ignored', expected, seen);
  const held = counts.every((count) => count <= few) && counts.includes(few);
  if (held && tokensOf(long) > few) return effect(bench, 'honoured', expected, seen);
  return inconclusive(`the text ends by itself or the count wavers: ${seen}`);
}

/** A text that a limit ended, if there is any: one that ends by itself says nothing of limits. */
function* longText(bench: Bench, name: string): Inquiry<Answered> {
  const greedy = yield* bench.greedy({ [name]: answerTokens });
  if (endedByLimit(greedy) !== false) return greedy;
  for (let draw = 0; draw < repetitions; draw += 1) {
    const drawn = yield* bench.drawn(draw, { [name]: answerTokens });
    if (endedByLimit(drawn) === true) return drawn;
  }
  return greedy;
}

/** Fewer tokens than asked for, although the server says that a limit ended the text. */
function* loweredLimit(bench: Bench, name: string, asked: number, answered: Answered): Inquiry<Observation | null> {
  const got = tokensOf(answered);
  if (!isLowered(asked, answered) || !(yield* givesAsWell(bench, name, asked, got))) return null;
  const seen = `${got} tokens with ${asked}, and the reason given is ${answered.answer.finishReason}`;
  const limit = `${asked} tokens, or an end for another reason than the limit`;
  const fewer = got - 1;
  const fixed = bench.takes(name, fewer) && (yield* givesAsWell(bench, name, fewer, got));
  return fixed
    ? effect(bench, 'replaced', limit, `${seen}; as many with ${fewer}`)
    : effect(bench, 'clamped', limit, seen);
}

/** Whether another text is cut off at just so many tokens. */
function* givesAsWell(bench: Bench, name: string, asked: number, count: number): Inquiry<boolean> {
  const cutThere = (answered: Answered): boolean => tokensOf(answered) === count && endedByLimit(answered) === true;
  if (cutThere(yield* bench.greedyAgain({ [name]: asked }))) return true;
  for (let draw = repetitions; draw < 2 * repetitions; draw += 1) {
    if (cutThere(yield* bench.drawn(draw, { [name]: asked }))) return true;
  }
  return false;
}

const isLowered = (asked: number, answered: Answered): boolean => {
  const { completionTokens } = answered.answer;
  return completionTokens !== null && completionTokens < asked && endedByLimit(answered) === true;
};
