import type { Inquiry } from '../asking/inquiry.js';
import { tokensOf } from '../asking/outcome.js';
import type { Bench } from '../control/bench.js';
import { tellingTokens } from '../control/prompts.js';

/** Longer than other answers: reasoning often begins with the same words. */
const thoughtTokens = 128;
const levels = ['low', 'high'];

/**
 * Whether the model reasons in the very same words whatever is asked for, as it does when nothing is; in words, or `null`
 * where it does not, or where the same request does not give the same text.
 */
export function* sameThoughts(bench: Bench, name: string, values: readonly unknown[]): Inquiry<string | null> {
  if (bench.ground.greedy === null) return null;
  const limit = bench.takes('max_tokens', thoughtTokens) ? { max_tokens: thoughtTokens } : {};
  const graded = levels.filter((level) => bench.takes(name, level));
  const tried = [...new Set([...values, ...graded, undefined])];
  let first: string | null = null;
  for (const value of tried) {
    const answered = yield* bench.greedy({ ...limit, [name]: value });
    const reasoning = answered.answer.reasoning ?? '';
    if (reasoning === '' || tokensOf(answered) < tellingTokens || (first ?? reasoning) !== reasoning) return null;
    first = reasoning;
  }
  return `the same words with ${tried.map((value) => (value === undefined ? 'nothing' : String(value))).join(', ')}`;
}
