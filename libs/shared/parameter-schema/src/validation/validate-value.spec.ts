import fc from 'fast-check';
import type { ParameterDefinition } from '../definition.js';
import { definitions } from '../testing/arbitraries.js';
import { bool, choice, float, int, list, maxTokens, text } from '../testing/definitions.js';
import { validateValue } from './validate-value.js';

const found = (definition: ParameterDefinition, value: unknown) =>
  validateValue('x', definition, value).map(({ code, limit }) => (limit === undefined ? [code] : [code, limit]));

class Five extends Number {}

describe('a number', () => {
  it.each([
    ['a numeric string', '12', ['WRONG_TYPE', 'float']],
    ['an empty string', '', ['WRONG_TYPE', 'float']],
    ['true', true, ['WRONG_TYPE', 'float']],
    ['null', null, ['WRONG_TYPE', 'float']],
    ['nothing at all', undefined, ['WRONG_TYPE', 'float']],
    ['a number object', new Five(5), ['WRONG_TYPE', 'float']],
    ['a bigint', 5n, ['WRONG_TYPE', 'float']],
    ['a list of one number', [5], ['WRONG_TYPE', 'float']],
    ['NaN', NaN, ['NOT_FINITE']],
    ['Infinity', Infinity, ['NOT_FINITE']],
    ['-Infinity', -Infinity, ['NOT_FINITE']],
  ])('is not %s', (_, value, issue) => {
    expect(found(float(), value)).toEqual([issue]);
  });

  it.each([
    [
      'its limits are inside',
      float({ min: 0, max: 1 }),
      [0, 1, 0.5, -0],
      [
        [-0.01, 'BELOW_MIN', 0],
        [1.01, 'ABOVE_MAX', 1],
      ],
    ],
    [
      'exclusive limits are outside',
      float({ min: 0, max: 1, exclusive_min: true, exclusive_max: true }),
      [1e-9, 0.999],
      [
        [0, 'BELOW_MIN', 0],
        [-0, 'BELOW_MIN', 0],
        [1, 'ABOVE_MAX', 1],
      ],
    ],
    ['open limits let everything through', float(), [-1e308, 1e308, 5e-324], []],
    [
      'special values pass outside the limits, their neighbours do not',
      maxTokens,
      [-1, 1, 8192],
      [
        [0, 'BELOW_MIN', 1],
        [-2, 'BELOW_MIN', 1],
        [8193, 'ABOVE_MAX', 8192],
      ],
    ],
  ] as const)('is checked so that %s', (_, definition, good, bad) => {
    expect(good.flatMap((value) => found(definition, value))).toEqual([]);
    expect(bad.map(([value]) => found(definition, value))).toEqual(bad.map(([, code, limit]) => [[code, limit]]));
  });

  it('says when the limit itself is not allowed', () => {
    expect(validateValue('x', float({ min: 0, exclusive_min: true }), 0)).toMatchObject([{ exclusive: true }]);
    expect(validateValue('x', float({ min: 0 }), -1)[0]).not.toHaveProperty('exclusive');
  });
});

describe('an int', () => {
  it.each([12.9, 0.1, 1e-300])('is not the fraction %d', (value) => {
    expect(found(int(), value)).toEqual([['NOT_INTEGER']]);
  });

  it('ends where 64-bit floats stop telling integers apart, whatever the definition says', () => {
    const wide = int({ min: -(2 ** 63), max: 2 ** 63 });
    expect(found(wide, Number.MAX_SAFE_INTEGER)).toEqual([]);
    expect(found(wide, 2 ** 53)).toEqual([['ABOVE_MAX', Number.MAX_SAFE_INTEGER]]);
    expect(found(int(), -(2 ** 53))).toEqual([['BELOW_MIN', Number.MIN_SAFE_INTEGER]]);
    expect(found(int({ max: 10 }), 2 ** 53)).toEqual([['ABOVE_MAX', 10]]);
  });

  it('may be written with a point and nothing behind it', () => {
    expect(found(int(), JSON.parse('12.0'))).toEqual([]);
  });
});

describe('a bool, an enum and a text', () => {
  it.each([0, 1, '', 'true', null, []])('do not take %j for true or false', (value) => {
    expect(found(bool(), value)).toEqual([['WRONG_TYPE', 'bool']]);
  });

  it('take the listed values only, without coercion', () => {
    const definition = choice({ enum: ['low', 1, false] });
    expect(['low', 1, false].flatMap((value) => found(definition, value))).toEqual([]);
    for (const value of ['1', true, 0, 'LOW', '', null, ['low']]) {
      expect(found(definition, value)).toEqual([['NOT_IN_ENUM', ['low', 1, false]]]);
    }
  });

  it('count length in UTF-16 code units', () => {
    expect(found(text({ max_length: 2 }), '🎵')).toEqual([]);
    expect(found(text({ max_length: 1 }), '🎵')).toEqual([['TOO_LONG', 1]]);
    expect(found(text({ max_length: 0 }), '')).toEqual([]);
  });

  it('match the whole pattern, each alternative of it', () => {
    const definition = text({ pattern: 'ab|c' });
    expect(['ab', 'c'].flatMap((value) => found(definition, value))).toEqual([]);
    expect(['abc', 'xab', 'cc', '', 'c\n'].map((value) => found(definition, value))).toEqual(
      Array(5).fill([['PATTERN_MISMATCH', 'ab|c']]),
    );
  });

  it.each(['\0', 'a\0b', '\ud800', 'a\udc00'])('refuse %j, which JSON storage cannot hold', (value) => {
    expect(found(text(), value)).toEqual([['INVALID_TEXT']]);
    expect(found(list(), [value])).toEqual([['INVALID_TEXT']]);
  });
});

describe('a list', () => {
  it('reports every bad item under its own pointer', () => {
    const items = ['ok', 7, '', 'much too long'];
    expect(validateValue('stop', list({ max_length: 5 }), items, '/params/stop')).toEqual([
      { code: 'WRONG_TYPE', parameter: 'stop', pointer: '/params/stop/1', limit: 'string' },
      { code: 'EMPTY_ITEM', parameter: 'stop', pointer: '/params/stop/2' },
      { code: 'TOO_LONG', parameter: 'stop', pointer: '/params/stop/3', limit: 5 },
    ]);
  });

  it('of ints refuses what an int refuses', () => {
    const items = [1, 1.5, '2', NaN, 2 ** 53, -(2 ** 53)];
    expect(found(list({ items: 'int', max_items: 9 }), items).map(([code]) => code)).toEqual([
      'NOT_INTEGER',
      'WRONG_TYPE',
      'NOT_FINITE',
      'ABOVE_MAX',
      'BELOW_MIN',
    ]);
  });

  it('may be empty, and is not its only item', () => {
    expect(found(list(), [])).toEqual([]);
    expect(found(list(), 'stop')).toEqual([['WRONG_TYPE', 'list']]);
    expect(found(list(), { 0: 'stop', length: 1 })).toEqual([['WRONG_TYPE', 'list']]);
  });

  it('with holes is refused, for a hole is no item', () => {
    const holed: string[] = [];
    holed[1] = 'a';
    expect(found(list(), holed)).toEqual([['WRONG_TYPE', 'string']]);
  });

  it('costs no more when it is huge', () => {
    const huge = Array<string>(5_000_000).fill('');
    const started = performance.now();
    expect(found(list({ max_items: 2 }), huge)).toEqual([['TOO_MANY_ITEMS', 2], ['EMPTY_ITEM'], ['EMPTY_ITEM']]);
    expect(performance.now() - started).toBeLessThan(300);
  });

  it('runs no accessor and survives proxies that throw', () => {
    let ran = false;
    const withGetter = Object.defineProperty(['a'], 0, {
      get: () => {
        ran = true;
        return 'a';
      },
    });
    expect(found(list(), withGetter)).toEqual([['WRONG_TYPE', 'string']]);
    expect(ran).toBe(false);
    const revocable = Proxy.revocable<string[]>([], {});
    revocable.revoke();
    expect(found(list(), revocable.proxy)).toEqual([['WRONG_TYPE', 'list']]);
  });
});

it('takes whatever an in-process caller can make without throwing', () => {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  });
  fc.assert(
    fc.property(definitions, fc.oneof(anything, fc.constant(Symbol('s')), fc.func(anything)), (definition, value) => {
      for (const issue of validateValue('x', definition, value, '/params/x')) {
        expect(issue.pointer).toMatch(/^\/params\/x(\/\d+)?$/);
      }
    }),
    { numRuns: 2000 },
  );
});
