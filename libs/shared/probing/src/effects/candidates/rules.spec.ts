import fc from 'fast-check';
import type { CandidateList } from './candidate-list.js';
import { isSameList } from './candidate-list.js';
import { cutOf, isCut } from './cut.js';
import { canBeNarrowed, isNarrowed } from './narrowed.js';
import { canBeTempered, isOtherTemperature, temperatureBetween } from './tempered.js';

const list = (...probabilities: readonly number[]): CandidateList =>
  probabilities.map((probability, index) => ({ token: String(index), probability }));
const without = (plain: CandidateList, removed: number): CandidateList => {
  const kept = plain.slice(removed);
  const whole = 1 - plain.slice(0, removed).reduce((sum, { probability }) => sum + probability, 0);
  return kept.map(({ token, probability }) => ({ token, probability: probability / whole }));
};
const at = (plain: CandidateList, temperature: number): CandidateList => {
  const weights = plain.map(({ probability }) => probability ** (1 / temperature));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return plain.map(({ token }, index) => ({ token, probability: (weights[index] ?? 0) / whole }));
};
const plain = list(0.4, 0.25, 0.12, 0.1, 0.08, 0.05);

describe('two lists of candidates', () => {
  it('are the same within rounding', () => {
    expect(isSameList(plain, list(0.4001, 0.2499, 0.12, 0.1, 0.08, 0.05))).toBe(true);
  });

  it.each([
    ['a probability', list(0.38, 0.27, 0.12, 0.1, 0.08, 0.05)],
    ['their number', plain.slice(0, 5)],
    ['a token', plain.map((candidate, index) => (index === 2 ? { ...candidate, token: 'x' } : candidate))],
  ])('are not when they differ in %s', (_, other) => {
    expect(isSameList(plain, other)).toBe(false);
  });
});

describe('whether a list is narrowed', () => {
  it.each([
    ['one that holds the likeliest alone', [{ token: '0', probability: 1 }], true, true],
    ['one that holds another alone', [{ token: '3', probability: 1 }], true, false],
    ['one that holds another alone, where that may be', [{ token: '3', probability: 1 }], false, true],
    ['one of which only a part is told', [{ token: '0', probability: 0.4 }], true, false],
    ['the plain one', plain, false, false],
    ['an empty one', [], false, false],
  ])('is judged for %s', (_, narrow, greedy, expected) => {
    expect(isNarrowed(plain, narrow, greedy)).toBe(expected);
  });

  it('is asked only where there is something to narrow', () => {
    expect(canBeNarrowed(plain)).toBe(true);
    expect(canBeNarrowed(plain.slice(0, 4))).toBe(false);
    expect(canBeNarrowed(list(0.2, 0.2, 0.2, 0.2, 0.2))).toBe(false);
  });
});

describe('whether a list is cut', () => {
  const cut = { threshold: 0.17, removed: 1 };

  it('is asked at the widest gap that leaves one to remove', () => {
    expect(cutOf(plain)).toEqual({ threshold: Number(Math.sqrt(0.25 * 0.12).toPrecision(6)), removed: 1 });
    expect(cutOf(list(0.5, 0.5))).toBeNull();
    expect(cutOf(list(0.25, 0.25, 0.25, 0.25))).toBeNull();
  });

  it.each([
    ['without the likeliest, the rest grown alike', without(plain, 1), true],
    ['with one more gone', without(plain, 2), false],
    ['left as it was', plain, false],
    ['without the likeliest, the rest not grown', plain.slice(1), false],
    ['without the likeliest, the rest tempered', at(without(plain, 1), 1.5), false],
  ])('is judged for one %s', (_, after, expected) => {
    expect(isCut(plain, after, cut)).toBe(expected);
  });
});

describe('the temperature between two lists', () => {
  it('is found whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 5, noNaN: true }), (temperature) => {
        expect(temperatureBetween(plain, at(plain, temperature))).toBeCloseTo(temperature, 6);
      }),
    );
  });

  it('is none where no single one explains the change', () => {
    expect(temperatureBetween(plain, list(0.3, 0.29, 0.2, 0.1, 0.06, 0.05))).toBeNull();
    expect(temperatureBetween(plain, without(plain, 1))).toBeNull();
    expect(temperatureBetween(plain, plain.slice(0, 1))).toBeNull();
  });

  it('cannot be seen in a flat list', () => {
    expect([canBeTempered(plain), canBeTempered(list(0.26, 0.25, 0.25, 0.24)), canBeTempered([])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    [1, 1.02, false],
    [1, 1.2, true],
    [2, 0.8, true],
  ])('of %d is another one than %d: %j', (one, other, expected) => {
    expect(isOtherTemperature(one, other)).toBe(expected);
  });
});
