import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';
import { wordsWithin } from './words-within.js';

const expected = 'the text ends with the word that it was stopped at';

/** Stopped at a word with it and without it. */
export function* includeStopEffect(bench: Bench, name: string): Inquiry<Observation> {
  if (bench.ground.greedy === null || !bench.respondent.carries('stop')) return inconclusive('no text can be stopped');
  const whole = (yield* bench.greedy()).answer.text;
  const ends: ('with' | 'without' | 'alike')[] = [];
  for (const word of wordsWithin(whole)) {
    const without = (yield* bench.greedy({ stop: [word], [name]: false })).answer.text;
    if (!whole.startsWith(without) || without.includes(word)) return inconclusive('stop itself does not work');
    const { text } = (yield* bench.greedy({ stop: [word], [name]: true })).answer;
    ends.push(text.endsWith(word) && whole.startsWith(text) ? 'with' : text === without ? 'alike' : 'without');
  }
  if (ends.length === 0) return inconclusive('the text has no word to stop at');
  if (ends.every((end) => end === 'with'))
    return effect(bench, 'honoured', expected, 'it does with true and does not with false, each time');
  if (ends.length > 1 && ends.every((end) => end === 'alike')) {
    return effect(bench, 'ignored', expected, 'the text is the same with true and with false, each time');
  }
  return inconclusive('the ends of the texts differ without a rule');
}
