import fc from 'fast-check';
import { shortestDecimal } from './shortest-decimal.js';

describe('a 32-bit float written out with 64 bits', () => {
  it.each([
    [0.949999988079071, 0.95],
    [0.800000011920929, 0.8],
    [0.05000000074505806, 0.05],
    [0.8999999761581421, 0.9],
    [-0.10000000149011612, -0.1],
    [9.999999747378752e-5, 0.0001],
    [9.999999350456404e-39, 1e-38],
    [0.3333333432674408, 0.33333334],
    [1.75, 1.75],
    [40, 40],
    [4_294_967_294, 4_294_967_294],
    [3.4028234663852886e38, 3.4028234663852886e38],
  ])('%p was %p', (written, meant) => {
    expect(shortestDecimal(written)).toBe(meant);
  });

  it('is left alone when it is none, for then 64 bits were meant', () => {
    expect(shortestDecimal(0.95)).toBe(0.95);
    expect(shortestDecimal(0.1 + 0.2)).toBe(0.1 + 0.2);
  });

  it('comes back as any decimal of up to six digits that somebody gave', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 8 }), (digits, places) => {
        const given = Number(`${digits}e-${places}`);
        expect(shortestDecimal(Math.fround(given))).toBe(given === 0 ? Math.fround(given) : given);
      }),
    );
  });

  it('is always the same float still', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (float) => {
        expect(Math.fround(shortestDecimal(float))).toBe(float);
      }),
    );
  });
});
