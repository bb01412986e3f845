import { splitIntoTokens, withSpacing } from './tokenizer.js';

describe('splitIntoTokens', () => {
  it('separates words, numbers and punctuation, in any script', () => {
    expect(splitIntoTokens("It's 5 o'clock, łódź — a well-known one!")).toEqual([
      "It's",
      '5',
      "o'clock",
      ',',
      'łódź',
      '—',
      'a',
      'well-known',
      'one',
      '!',
    ]);
  });

  it('finds nothing in white space', () => {
    expect(splitIntoTokens(' \n\t')).toEqual([]);
  });

  it('is undone by the spacing of the tokens', () => {
    const text = 'The wind, from the west: it turned; did it not?';
    expect(splitIntoTokens(text).map(withSpacing).join('').trimStart()).toBe(text);
  });
});
