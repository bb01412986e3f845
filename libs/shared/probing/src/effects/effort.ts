import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';

const low: readonly unknown[] = ['minimal', 'low'];
const high: readonly unknown[] = ['high', 'max'];
/** Enough for a little reasoning to come to its end. */
const effortTokens = 384;
const repetitions = 3;
/** Reasoning is never equally long twice: only what is far longer shows anything. */
const factor = 2;

/** More effort, more reasoning. What does not come out so shows nothing: a short question may be worth no effort. */
export function* effortEffect(bench: Bench, name: string): Inquiry<Observation> {
  const least = low.find((value) => bench.takes(name, value));
  const most = high.find((value) => bench.takes(name, value));
  if (least === undefined || most === undefined) return inconclusive('it can be neither switched off nor graded');
  const counts: string[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const little = yield* wordsThought(bench, name, least);
    const much = yield* wordsThought(bench, name, most);
    if (little === 0 && much === 0)
      return inconclusive(`no reasoning is shown with ${String(least)} and ${String(most)}`);
    counts.push(`${little} and ${much}`);
    if (little === 0 || much < factor * little) return inconclusive(said(least, most, counts));
  }
  return effect(bench, 'honoured', `far more reasoning with ${String(most)}`, said(least, most, counts));
}

const said = (least: unknown, most: unknown, counts: readonly string[]): string =>
  `words of reasoning with ${String(least)} and with ${String(most)}: ${counts.join(', ')}`;

function* wordsThought(bench: Bench, name: string, value: unknown): Inquiry<number> {
  const limit = bench.takes('max_tokens', effortTokens) ? { max_tokens: effortTokens } : {};
  const { answer } = yield* bench.fresh({ ...bench.ground.hot, ...limit, [name]: value });
  return (answer.reasoning ?? '').split(/\s+/).filter((word) => word !== '').length;
}
