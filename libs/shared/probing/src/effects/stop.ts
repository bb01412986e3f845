import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';
import { wordsWithin } from './words-within.js';

const expected = 'the text ends before a word taken out of its middle';

/** Stops at words of the text that comes without it. */
export function* stopEffect(bench: Bench, name: string): Inquiry<Observation> {
  if (bench.ground.greedy === null) return inconclusive('no text comes twice, so none can be cut');
  const whole = (yield* bench.greedy()).answer.text;
  const words = wordsWithin(whole);
  if (words.length === 0) return inconclusive('the text has no word to stop at');
  const cut: string[] = [];
  const uncut: string[] = [];
  for (const word of words) {
    const { text } = (yield* bench.greedy({ [name]: [word] })).answer;
    if (isCutAt(whole, text, word)) cut.push(word);
    else if (text === whole) uncut.push(word);
  }
  if (cut.length === words.length) {
    return effect(
      bench,
      'honoured',
      expected,
      `the text ends at ${cut.map((word) => JSON.stringify(word)).join(', ')}`,
    );
  }
  if (uncut.length === words.length && uncut.length > 1) {
    return effect(
      bench,
      'ignored',
      expected,
      `${uncut.map((word) => JSON.stringify(word)).join(', ')} stand in the text as before`,
    );
  }
  return inconclusive('the text ends at some words and not at others');
}

/** What the server does with the stop string itself, and with spaces before it, is its own affair. */
const isCutAt = (whole: string, text: string, word: string): boolean => {
  const end = whole.indexOf(word);
  const before = whole.slice(0, end).trimEnd();
  return text.trimEnd() === before || text.trimEnd() === whole.slice(0, end + word.length);
};
