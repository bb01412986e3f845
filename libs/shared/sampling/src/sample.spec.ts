import fc from 'fast-check';
import { emptyHistory } from './history.js';
import { draw, sample } from './sample.js';
import { samplerConventions } from './sampler-convention.js';
import { neutralParameters } from './sampling-parameters.js';
import { splitMix64 } from './split-mix-64.js';
import * as any from './testing/arbitraries.js';

const candidates = [0.5, 0.3, 0.2].map((probability, token) => ({ token, logit: Math.log(probability), probability }));

describe('draw', () => {
  it.each([
    [0, 0],
    [0.499, 0],
    [0.5, 1],
    [0.799, 1],
    [0.8, 2],
    [0.999, 2],
  ])('lays the probabilities end to end: %p falls on token %p', (point, token) => {
    expect(draw(candidates, point).token).toBe(token);
  });

  it('never draws an impossible candidate, even where rounding leaves a gap at the end', () => {
    const short = [
      { token: 0, logit: 0, probability: 0.9 },
      { token: 1, logit: -1e9, probability: 0 },
    ];
    expect(draw(short, 0.95).token).toBe(0);
  });

  it('refuses to draw from nothing', () => {
    expect(() => draw([], 0)).toThrow(RangeError);
  });
});

describe('sample', () => {
  it('draws the same token for the same seed, and only from the candidates it reports', () => {
    fc.assert(
      fc.property(
        any.logits,
        any.parameters,
        any.convention,
        any.history,
        fc.maxSafeInteger(),
        (logits, parameters, convention, history, seed) => {
          const once = sample(logits, parameters, convention, history, splitMix64(seed));
          expect(sample(logits, parameters, convention, history, splitMix64(seed))).toEqual(once);
          expect(once.candidates).toContain(once.drawn);
          expect(once.drawn.probability).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('draws each token as often as its probability says', () => {
    const random = splitMix64(7);
    const counts = [0, 0, 0];
    const logits = candidates.map(({ logit }) => logit);
    for (let round = 0; round < 10_000; round++) {
      const { token } = sample(logits, neutralParameters, samplerConventions.vllm, emptyHistory, random).drawn;
      counts[token] = (counts[token] ?? 0) + 1;
    }
    candidates.forEach(({ token, probability }) => {
      expect(Math.abs((counts[token] ?? 0) / 10_000 - probability)).toBeLessThan(0.025);
    });
  });

  it('takes one number from the generator even when there is no choice', () => {
    let taken = 0;
    const counting = () => (taken++, 0);
    sample([1, 2], { ...neutralParameters, temperature: 0 }, samplerConventions.llamacpp, emptyHistory, counting);
    expect(taken).toBe(1);
  });
});
