import fc from 'fast-check';
import { rankTokens } from './ranked-token.js';
import { logits } from './testing/arbitraries.js';

describe('rankTokens', () => {
  it('puts the likeliest first and equals in the order of their ids', () => {
    expect(rankTokens([1, 3, 1, 3]).map(({ token }) => token)).toEqual([1, 3, 0, 2]);
  });

  it('leaves out exactly the impossible tokens', () => {
    fc.assert(
      fc.property(logits, (values) => {
        const possible = values.flatMap((value, token) => (value === -Infinity ? [] : [token]));
        expect(
          rankTokens(values)
            .map(({ token }) => token)
            .sort((a, b) => a - b),
        ).toEqual(possible);
      }),
    );
  });

  it.each([NaN, Infinity])('refuses a logit of %p and names its token', (bad) => {
    expect(() => rankTokens([0, bad])).toThrow(new RangeError(`logit of token 1 is ${bad}`));
  });

  it.each([[[]], [[-Infinity, -Infinity]]])('refuses %p, where nothing is possible', (impossible: number[]) => {
    expect(() => rankTokens(impossible)).toThrow(RangeError);
  });
});
