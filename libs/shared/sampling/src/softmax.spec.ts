import fc from 'fast-check';
import { rankTokens } from './ranked-token.js';
import { softmax } from './softmax.js';
import { ranking } from './testing/arbitraries.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('softmax', () => {
  it('gives e^x over the sum of all of them', () => {
    const [first, second] = softmax(rankTokens([Math.log(3), 0]));
    expect(first).toBeCloseTo(0.75, 12);
    expect(second).toBeCloseTo(0.25, 12);
  });

  it('sums to 1, never rises along the ranking and stays within 0 and 1, whatever the size of the logits', () => {
    fc.assert(
      fc.property(ranking, (tokens) => {
        const probabilities = softmax(tokens);
        expect(sum(probabilities)).toBeCloseTo(1, 9);
        probabilities.forEach((probability, rank) => {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(probabilities[rank - 1] ?? 1);
        });
      }),
    );
  });

  it('does not care about a constant added to every logit', () => {
    const shifted = softmax(rankTokens([1001, 1000, 998]));
    softmax(rankTokens([1, 0, -2])).forEach((probability, rank) => expect(shifted[rank]).toBeCloseTo(probability, 12));
  });

  it('survives logits that overflow the exponential', () => {
    expect(softmax(rankTokens([1e300, 1e300, -1e300]))).toEqual([0.5, 0.5, 0]);
  });
});
