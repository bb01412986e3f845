import type { Inquiry } from '../asking/inquiry.js';
import { endedByLimit, saidBy, tokensOf } from '../asking/outcome.js';
import type { Values } from '../asking/values.js';
import type { Bench } from '../control/bench.js';
import { answerTokens } from '../control/prompts.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';
import { wordsWithin } from './words-within.js';

const drawsTried = 6;

/** A text that would end, and must not before the minimum. */
export function* minTokensEffect(bench: Bench, name: string): Inquiry<Observation> {
  const expected = `${answerTokens} tokens where the text alone is shorter`;
  return yield* goesOn(bench, { [name]: answerTokens }, expected);
}

/** A text that would end by itself, and must not. */
export function* ignoreEosEffect(bench: Bench, name: string): Inquiry<Observation> {
  return yield* goesOn(bench, { [name]: true }, 'the text goes on past its own end');
}

function* goesOn(bench: Bench, values: Values, expected: string): Inquiry<Observation> {
  if (!bench.ground.seeded) return inconclusive('without working seeds no text is known to end by itself');
  const stayed: number[] = [];
  for (let draw = 0; draw < drawsTried; draw += 1) {
    const alone = yield* bench.drawn(draw);
    if (endedByLimit(alone) !== false || tokensOf(alone) > answerTokens - 2) continue;
    const longer = yield* bench.drawn(draw, values);
    if (tokensOf(longer) > tokensOf(alone)) {
      const seen = `${tokensOf(alone)} tokens without it, ${tokensOf(longer)} with it`;
      return effect(bench, 'honoured', expected, seen);
    }
    if (saidBy(longer) === saidBy(alone)) stayed.push(tokensOf(alone));
  }
  if (stayed.length > 2)
    return effect(bench, 'ignored', expected, `${stayed.length} texts end where they ended without it`);
  return yield* pastAStop(bench, values, expected);
}

/** Some servers hold back stop strings as well; one that does not shows nothing by that. */
function* pastAStop(bench: Bench, values: Values, expected: string): Inquiry<Observation> {
  const nothing = inconclusive(`none of ${drawsTried} texts ends early by itself`);
  if (bench.ground.greedy === null || !bench.respondent.carries('stop')) return nothing;
  const [word] = wordsWithin((yield* bench.greedy()).answer.text);
  if (word === undefined) return nothing;
  const stopped = yield* bench.greedy({ stop: [word] });
  const longer = yield* bench.greedy({ stop: [word], ...values });
  if (tokensOf(longer) <= tokensOf(stopped)) return nothing;
  return effect(
    bench,
    'honoured',
    expected,
    `${tokensOf(stopped)} tokens up to a stop string, ${tokensOf(longer)} with it`,
  );
}
