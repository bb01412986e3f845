import fc from 'fast-check';
import { NGramModel } from './n-gram-model.js';

const corpus = 'The ship is in the harbour.\n\nThe ship is at sea, and the harbour is quiet.';
const model = new NGramModel(corpus, 3);
const known = (...words: string[]) => model.known(words);
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('NGramModel', () => {
  it('gives every token a probability above 0, all of them summing to 1, after any context', () => {
    const token = fc.nat(model.vocabulary.size - 1);
    fc.assert(
      fc.property(fc.array(token, { maxLength: 6 }), (context) => {
        const probabilities = model.probabilities(context);
        expect(sum(probabilities)).toBeCloseTo(1, 9);
        expect(probabilities.every((probability) => probability > 0)).toBe(true);
      }),
    );
  });

  it('weighs the contexts as Witten and Bell do', () => {
    // After "ship is" came "in" and "at", once each: the shorter contexts have half the say.
    const long = model.probabilities(known('ship', 'is'));
    const short = model.probabilities(known('is'));
    const [word = 0] = known('in');
    expect(long[word]).toBeCloseTo(1 / 4 + (short[word] ?? 0) / 2, 12);
  });

  it('falls back to shorter contexts where the long one was never seen', () => {
    expect(model.probabilities(known('sea', 'ship'))).toEqual(model.probabilities(known('ship')));
  });

  it('neither ends a text before it has begun, nor within a sentence, nor begins it with a comma', () => {
    expect(model.logits([], 0)[0]).toBe(-Infinity);
    expect(model.logits(known('The', 'ship'), 5)[0]).toBe(-Infinity);
    const [comma = 0] = known(',');
    expect(model.logits([], 0)[comma]).toBe(-Infinity);
    expect(model.logits(known('harbour', '.'), 30)[0]).toBeGreaterThan(-Infinity);
  });

  it('is ever more inclined to end the longer the text gets', () => {
    const ends = [10, 30, 50, 100, 200].map((generated) => model.logits(known('harbour', '.'), generated)[0] ?? NaN);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    expect(ends[4]).toBeGreaterThan(ends[0] ?? NaN);
  });

  it('recognises words whatever their case', () => {
    expect(known('SHIP', 'the', 'THE', 'unheard')).toEqual([...known('ship', 'the'), ...known('the')]);
  });
});
