import fc from 'fast-check';
import { median, percentile } from './statistics.ts';

describe('percentiles', () => {
  it('take the nearest rank', () => {
    expect(percentile([15, 20, 35, 40, 50], 30)).toBe(20);
    expect(percentile([15, 20, 35, 40, 50], 100)).toBe(50);
    expect(median([3, 1, 2])).toBe(2);
  });

  it('always are one of the values measured, and grow with the percentage', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (values) => {
        expect(values).toContain(percentile(values, 95));
        expect(percentile(values, 95)).toBeGreaterThanOrEqual(percentile(values, 50));
      }),
    );
  });

  it('refuse to make a figure out of nothing', () => {
    expect(() => percentile([], 95)).toThrow(RangeError);
  });
});
