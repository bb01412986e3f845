import { judgeEcho } from '../trials/judge-echo.js';
import { logProbabilitiesIn } from './log-probabilities-in.js';
import { repeatedWords } from './repeated-words.js';
import { wordsWithin } from './words-within.js';

describe('log probabilities in an answer', () => {
  const alternatives = [
    { token: 'a', logprob: -1 },
    { token: 'b', logprob: -2 },
  ];

  it.each([
    ['Ollama’s own', { logprobs: [{ token: 'a', logprob: -1, top_logprobs: alternatives }] }, 2],
    ['the chat route’s', { choices: [{ logprobs: { content: [{ logprob: -1, top_logprobs: alternatives }] } }] }, 2],
    ['the completions route’s', { choices: [{ logprobs: { top_logprobs: [{ a: -1, b: -2, c: -3 }] } }] }, 3],
    ['llama.cpp’s own', { completion_probabilities: [{ id: 1, logprob: -1, top_logprobs: alternatives }] }, 2],
    ['those without alternatives', { logprobs: [{ token: 'a', logprob: -1 }] }, 0],
  ])('are found and counted in %s shape', (_, payload, count) => {
    expect(logProbabilitiesIn(payload)).toBe(count);
  });

  it.each([[null], [{ choices: [{ logprobs: null }] }], [{ logprobs: [] }], ['logprobs']])(
    'are not in %j',
    (payload) => {
      expect(logProbabilitiesIn(payload)).toBeNull();
    },
  );
});

describe('words to stop at', () => {
  it('come from inside the text, each from where it stands first', () => {
    const text = 'the ship and the quay and the rope end';
    for (const word of wordsWithin(text)) {
      expect(text.indexOf(word)).toBeGreaterThan(0);
      expect(text.indexOf(word) + word.length).toBeLessThan(text.length);
    }
    expect(wordsWithin(text)).not.toHaveLength(0);
  });

  it.each(['', 'ship', '\ufffd\ufffd \ufffd'])('are none in %j', (text) => {
    expect(wordsWithin(text)).toEqual([]);
  });
});

describe('repeated words', () => {
  it.each([
    ['a b a b a', 3],
    ['one two three', 0],
    [', , ,', 2],
    ['', 0],
  ])('of %j are %i', (text, count) => {
    expect(repeatedWords(text)).toBe(count);
  });
});

describe('a value that a server says it used', () => {
  it.each([
    [0.95, 0.949999988079071, 'same'],
    [40, 40, 'same'],
    [0.95, 0.9, 'other'],
    [4_294_967_295, 4_294_967_295, 'same'],
    [1, '1', 'untold'],
    [1, undefined, 'untold'],
  ])('%d against %j is %s', (sent, echo, judgement) => {
    expect(judgeEcho(sent, echo)).toBe(judgement);
  });
});
