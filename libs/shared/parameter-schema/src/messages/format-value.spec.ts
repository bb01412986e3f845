import fc from 'fast-check';
import { bool, choice, float, int, list, maxTokens, text } from '../testing/definitions.js';
import { formatValue, unitOf } from './format-value.js';
import { decimalsOf, formatNumber } from './number-format.js';

describe('a value as a person reads it', () => {
  it.each([
    [float({ step: 0.05 }), 0.4, '0.40', '0,40'],
    [float({ step: 0.05 }), 0.123456789, '0.123456789', '0,123456789'],
    [float({ step: 0.5 }), 2, '2.0', '2,0'],
    [float(), 0.1, '0.1', '0,1'],
    [float({ step: 0.01 }), 1e-7, '0.0000001', '0,0000001'],
    [int(), 8192, '8\u00a0192', '8\u00a0192'],
    [int(), 1_234_567, '1\u00a0234\u00a0567', '1\u00a0234\u00a0567'],
    [int(), -5, '-5', '-5'],
    [maxTokens, -1, 'unlimited (-1)', 'bez limitu (-1)'],
    [maxTokens, 1, '1', '1'],
    [bool(), false, 'false', 'false'],
    [choice(), 'high', 'high', 'high'],
    [text(), '', '""', '""'],
    [list(), [], '[]', '[]'],
    [list(), ['\n', 'END'], '"\\n", "END"', '"\\n", "END"'],
    [list({ items: 'int' }), [1, 2000], '1, 2\u00a0000', '1, 2\u00a0000'],
  ])('is written in full (%#)', (definition, value, english, polish) => {
    expect(formatValue(definition, value, 'en')).toBe(english);
    expect(formatValue(definition, value, 'pl')).toBe(polish);
  });

  it('is never rounded', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer(),
          fc.integer().map((value) => value / 1000),
        ),
        fc.nat({ max: 4 }),
        (value, decimals) => {
          const read = formatNumber(value, 'pl', decimals).replaceAll('\u00a0', '').replace(',', '.');
          expect(Number(read)).toBe(value);
          expect(read.split('.')[1]?.length ?? 0).toBeGreaterThanOrEqual(decimals);
        },
      ),
    );
  });

  it.each([
    [1, 0],
    [0.5, 1],
    [0.05, 2],
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
    [100, 0],
  ])('with the step %d has %d decimals', (step, decimals) => {
    expect(decimalsOf(step)).toBe(decimals);
  });
});

it('units are declined with their number', () => {
  expect([1, 2, 5, 22].map((count) => unitOf('threads', count, 'pl'))).toEqual(['wątek', 'wątki', 'wątków', 'wątki']);
  expect([1, 2].map((count) => unitOf('layers', count, 'en'))).toEqual(['layer', 'layers']);
  expect(unitOf('tokens', 8192, 'en')).toBe('tok');
});
