import { definitions } from '@kamerton/cockpit-testing';
import fc from 'fast-check';
import { sliderScale } from './slider-scale';

const wide = { ...definitions.max_tokens, min: 1, max: 131_072 };

describe('sliderScale', () => {
  it('walks from end to end by the step, without the dust of binary fractions', () => {
    const scale = sliderScale(definitions.temperature);
    expect(scale?.last).toBe(20);
    expect(scale?.valueAt(3)).toBe(0.15);
    expect(scale?.valueAt(20)).toBe(1);
    expect(scale?.positionOf(0.4)).toBe(8);
  });

  it('knows a limit from an end that is only convenient', () => {
    expect(sliderScale(definitions.top_k)).toMatchObject({ low: 1, lowIsOpen: false, high: 200, highIsOpen: true });
  });

  it('gives small values of a wide range room', () => {
    const scale = sliderScale(wide);
    expect(scale?.valueAt(0)).toBe(1);
    expect(scale?.valueAt(scale.last)).toBe(131_072);
    expect(scale?.positionOf(1024)).toBeGreaterThan(100);
  });

  it('has nothing to slide between where an end is unknown', () => {
    const { soft_max: _, ...open } = definitions.top_k;
    expect(sliderScale(open)).toBeNull();
  });

  it.each([
    ['an even', definitions.temperature],
    ['a wide', wide],
  ])('never leaves the ends of %s scale, and never turns back', (_, definition) => {
    const scale = sliderScale(definition);
    if (!scale) throw new Error('the definition has both ends');
    fc.assert(
      fc.property(fc.nat(scale.last - 1), (position) => {
        const value = scale.valueAt(position);
        expect(value).toBeGreaterThanOrEqual(scale.low);
        expect(value).toBeLessThanOrEqual(scale.high);
        expect(scale.valueAt(position + 1)).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it('puts what lies beyond an end at the end', () => {
    expect(sliderScale(definitions.temperature)?.positionOf(7)).toBe(20);
    expect(sliderScale(definitions.top_k)?.positionOf(-1)).toBe(0);
  });
});
