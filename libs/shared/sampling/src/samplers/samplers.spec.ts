import fc from 'fast-check';
import { rankTokens } from '../ranked-token.js';
import type { Ranking } from '../ranked-token.js';
import { fraction, ranking } from '../testing/arbitraries.js';
import { minP } from './min-p.js';
import { applyTemperature } from './temperature.js';
import { topK } from './top-k.js';
import { topP } from './top-p.js';
import { typicalP } from './typical-p.js';

const ids = (tokens: Ranking) => tokens.map(({ token }) => token);
const withProbabilities = (...probabilities: number[]) => rankTokens(probabilities.map(Math.log));

describe('every cutting sampler', () => {
  const cutting: [string, (tokens: Ranking, setting: number) => Ranking, number][] = [
    ['topK', topK, 0],
    ['topP', topP, 1],
    ['minP', minP, 0],
    ['typicalP', typicalP, 1],
  ];

  it.each(cutting)('%s keeps at least one token, invents none and keeps their order', (_, cut) => {
    fc.assert(
      fc.property(ranking, fc.oneof(fraction, fc.integer({ min: -3, max: 50 })), (tokens, setting) => {
        const kept = cut(tokens, setting);
        expect(kept.length).toBeGreaterThan(0);
        expect(kept).toEqual(tokens.filter((token) => kept.includes(token)));
      }),
    );
  });

  it.each(cutting)('%s changes nothing at its neutral value', (_, cut, neutral) => {
    fc.assert(fc.property(ranking, (tokens) => expect(cut(tokens, neutral)).toEqual(tokens)));
  });
});

describe('topK', () => {
  it('keeps the k likeliest', () => {
    expect(ids(topK(rankTokens([0, 5, 3, 4]), 2))).toEqual([1, 3]);
  });

  it.each([0, -1])('is off at %p', (off) => {
    expect(topK(rankTokens([1, 2, 3]), off)).toHaveLength(3);
  });
});

describe('topP', () => {
  it('keeps the shortest head that reaches the mass', () => {
    expect(ids(topP(withProbabilities(0.5, 0.3, 0.15, 0.05), 0.79))).toEqual([0, 1]);
    expect(ids(topP(withProbabilities(0.5, 0.3, 0.15, 0.05), 0.81))).toEqual([0, 1, 2]);
  });

  it('is content with a mass that is reached exactly', () => {
    expect(ids(topP(rankTokens([0, 0, 0, 0]), 0.5))).toEqual([0, 1]);
  });

  it('only ever adds tokens as p grows', () => {
    fc.assert(
      fc.property(ranking, fraction, fraction, (tokens, one, other) => {
        const narrow = topP(tokens, Math.min(one, other));
        expect(topP(tokens, Math.max(one, other)).slice(0, narrow.length)).toEqual(narrow);
      }),
    );
  });

  it('keeps the likeliest token alone at 0', () => {
    fc.assert(fc.property(ranking, (tokens) => expect(topP(tokens, 0)).toEqual(tokens.slice(0, 1))));
  });
});

describe('minP', () => {
  it('cuts below the fraction of the likeliest', () => {
    expect(ids(minP(withProbabilities(0.6, 0.31, 0.09), 0.5))).toEqual([0, 1]);
  });

  it('keeps the likeliest and its equals at 1, and above', () => {
    fc.assert(
      fc.property(ranking, fc.double({ min: 1, max: 9, noNaN: true }), (tokens, p) => {
        expect(minP(tokens, p)).toEqual(tokens.filter(({ logit }) => logit === tokens[0]?.logit));
      }),
    );
  });

  it('only ever removes tokens as p grows', () => {
    fc.assert(
      fc.property(ranking, fraction, fraction, (tokens, one, other) => {
        const wide = minP(tokens, Math.min(one, other));
        expect(wide).toEqual(expect.arrayContaining([...minP(tokens, Math.max(one, other))]));
      }),
    );
  });
});

describe('typicalP', () => {
  it('prefers the tokens whose surprise is close to the expected one, and may cut the likeliest', () => {
    // Entropy 0.94 nats: 0.7 is 0.58 away from it, 0.1 is 1.36 away.
    expect(ids(typicalP(withProbabilities(0.7, 0.1, 0.1, 0.1), 0.6))).toEqual([0]);
    // Entropy 1.69 nats: 0.35 is 0.64 away from it, 0.13 is 0.35 away.
    expect(ids(typicalP(withProbabilities(0.35, 0.13, 0.13, 0.13, 0.13, 0.13), 0.25))).toEqual([1, 2]);
  });

  it('wants the mass exceeded, not just reached, and takes equals in the order of the ranking', () => {
    expect(ids(typicalP(rankTokens([0, 0, 0, 0]), 0.5))).toEqual([0, 1, 2]);
  });

  it('copes with tokens so unlikely that their probability vanishes', () => {
    expect(ids(typicalP(rankTokens([0, -1e6]), 0.9))).toEqual([0]);
  });
});

describe('applyTemperature', () => {
  it('keeps the likeliest alone at 0 and every token otherwise', () => {
    fc.assert(
      fc.property(ranking, fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (tokens, temperature) => {
        expect(ids(applyTemperature(tokens, 0))).toEqual([tokens[0]?.token]);
        expect(ids(applyTemperature(tokens, temperature))).toEqual(ids(tokens));
      }),
    );
  });

  it('divides the distances between logits', () => {
    const [first, second] = applyTemperature(rankTokens([6, 2]), 2);
    expect((first?.logit ?? 0) - (second?.logit ?? 0)).toBe(2);
  });

  it('does not turn tiny temperatures into NaN', () => {
    for (const { logit } of applyTemperature(rankTokens([700, 699, -700]), 1e-300)) expect(logit).not.toBeNaN();
  });
});
