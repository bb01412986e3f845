import { definitions } from '@kamerton/cockpit-testing';
import fc from 'fast-check';
import { numberText, parseNumber } from './number-text';

const thousands = '8\u00a0192';

describe('parseNumber', () => {
  it.each([
    ['0.4', 0.4],
    ['.5', 0.5],
    ['-1', -1],
    ['\u22121', -1],
    ['-0', 0],
    ['1e-3', 0.001],
    ['8 192', 8192],
    [thousands, 8192],
    ['8,192', 8192],
    ['1,234,567.5', 1234567.5],
  ])('reads %s in English', (text, expected) => {
    expect(parseNumber(text, 'en')).toBe(expected);
  });

  it.each([
    ['0,4', 0.4],
    ['0.4', 0.4],
    ['8 192,5', 8192.5],
  ])('reads %s in Polish', (text, expected) => {
    expect(parseNumber(text, 'pl')).toBe(expected);
  });

  it.each(['', '-', 'abc', '0x10', '1.2.3', 'Infinity', 'NaN', '12px', '0,4'])(
    'does not guess what “%s” might mean in English',
    (text) => {
      expect(parseNumber(text, 'en')).toBeNull();
    },
  );

  it.each(['1,2,3', ','])('does not guess what “%s” might mean in Polish', (text) => {
    expect(parseNumber(text, 'pl')).toBeNull();
  });
});

describe('numberText', () => {
  it('shows the decimals of the step, and more where the value has more', () => {
    expect(numberText(0.4, definitions.temperature, 'en')).toBe('0.40');
    expect(numberText(0.425, definitions.temperature, 'pl')).toBe('0,425');
    expect(numberText(8192, definitions.max_tokens, 'en')).toBe(thousands);
  });

  it('is read back as the very same number in both languages', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(numbers, fc.constantFrom('en' as const, 'pl' as const), (value, language) => {
        const exact = Number(value.toFixed(9)) + 0;
        expect(parseNumber(numberText(exact, definitions.temperature, language), language)).toBe(exact);
      }),
    );
  });
});
