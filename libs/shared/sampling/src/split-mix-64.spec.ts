import fc from 'fast-check';
import { splitMix64, splitMix64Integers } from './split-mix-64.js';

const take = <Value>(count: number, next: () => Value) => Array.from({ length: count }, next);

describe('splitMix64', () => {
  it('produces the published sequence for seed 1234567', () => {
    expect(take(5, splitMix64Integers(1234567))).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  it('repeats itself for the same seed, as a number or a bigint, and differs for another', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (seed, other) => {
        fc.pre(seed !== other);
        const draws = take(4, splitMix64(seed));
        expect(take(4, splitMix64(BigInt(seed)))).toEqual(draws);
        expect(take(4, splitMix64(other))).not.toEqual(draws);
      }),
    );
  });

  it('spreads evenly over [0, 1)', () => {
    const counts = new Array<number>(10).fill(0);
    for (const value of take(20_000, splitMix64(42))) {
      expect(value >= 0 && value < 1).toBe(true);
      const tenth = Math.floor(value * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    // Standard deviation of each count is 42.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(210);
  });

  it.each([0.5, NaN, 2 ** 53])('refuses %p as a seed', (seed) => {
    expect(() => splitMix64(seed)).toThrow(RangeError);
  });
});
