import fc from 'fast-check';
import { parameterValues, schemas } from '../testing/arbitraries.js';
import { bool, float, list } from '../testing/definitions.js';
import { maxIssues } from './limit-issues.js';
import { validatePatch, validateValues } from './validate-values.js';

const schema = {
  parameters: { temperature: float({ min: 0, max: 1 }), shift: bool(), stop: list(), 'a/b~c': bool() },
  rules: [],
};
const codes = (values: unknown) => validateValues(schema, values).map(({ pointer, code }) => [pointer, code]);

describe('a set of values', () => {
  it('is told everything that is wrong with it at once', () => {
    expect(codes({ temperature: 1.5, shift: 'yes', stop: ['a', ''], top_q: 1 })).toEqual([
      ['/params/temperature', 'ABOVE_MAX'],
      ['/params/shift', 'WRONG_TYPE'],
      ['/params/stop/1', 'EMPTY_ITEM'],
      ['/params/top_q', 'UNKNOWN_PARAMETER'],
    ]);
  });

  it('passes when each value fits, and when it is empty', () => {
    expect(codes({ temperature: 0, shift: false, stop: [] })).toEqual([]);
    expect(codes({})).toEqual([]);
    expect(codes(Object.assign(Object.create(null), { shift: true }))).toEqual([]);
  });

  it('has no null in it, which only a patch knows', () => {
    expect(codes({ temperature: null })).toEqual([['/params/temperature', 'WRONG_TYPE']]);
  });

  it.each(['toString', 'constructor', 'prototype', '__proto__', 'hasOwnProperty', ''])(
    'does not know the parameter "%s"',
    (name) => {
      const values: unknown = JSON.parse(`{${JSON.stringify(name)}: {"polluted": 1}}`);
      expect(codes(values)).toEqual([[`/params/${name}`, 'UNKNOWN_PARAMETER']]);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it('points to names with slashes and tildes as RFC 6901 wants it', () => {
    expect(codes({ 'a/b~c': 1 })).toEqual([['/params/a~1b~0c', 'WRONG_TYPE']]);
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a text', 'temperature'],
    ['a class instance', new Date()],
    ['an object that inherits', Object.create({ temperature: 0.5 })],
    ['an object with an accessor', Object.defineProperty({}, 'temperature', { get: () => 0.5, enumerable: true })],
    ['an object with symbols', { [Symbol('temperature')]: 0.5 }],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no keys for you');
          },
        },
      ),
    ],
  ])('is not %s', (_, values) => {
    const issue = { code: 'WRONG_TYPE', pointer: '/params', parameter: '', limit: 'object' };
    expect(validateValues(schema, values)).toEqual([issue]);
    expect(validatePatch(schema, values, {})).toEqual([issue]);
  });

  it('is reported up to a hundred issues', () => {
    const values = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`p${index}`, 1]));
    expect(validateValues(schema, values)).toHaveLength(maxIssues);
    const severalInOne = { ...Object.fromEntries(Object.entries(values).slice(0, maxIssues - 1)), stop: ['', '', ''] };
    expect(validateValues(schema, severalInOne)).toHaveLength(maxIssues);
  });
});

describe('a patch', () => {
  it('may remove what the schema knows and what is set, and nothing else', () => {
    const patch = { temperature: null, gone_parameter: null, never_was: null };
    expect(validatePatch(schema, patch, { gone_parameter: 1 })).toEqual([
      { code: 'UNKNOWN_PARAMETER', pointer: '/params/never_was', parameter: 'never_was' },
    ]);
  });

  it('does not take inherited names for set ones', () => {
    expect(validatePatch(schema, { toString: null }, {})).toMatchObject([{ code: 'UNKNOWN_PARAMETER' }]);
  });

  it('checks what it sets as strictly as a whole set', () => {
    fc.assert(
      fc.property(schemas, parameterValues, parameterValues, (anySchema, patch, current) => {
        expect(validatePatch(anySchema, patch, current, '/x')).toEqual(validateValues(anySchema, patch, '/x'));
      }),
    );
  });
});

it('takes whatever an in-process caller can make without throwing', () => {
  const anything = fc.anything({
    withNullPrototype: true,
    withSparseArray: true,
    withBoxedValues: true,
    withMap: true,
  });
  fc.assert(
    fc.property(schemas, anything, (anySchema, values) => {
      for (const { pointer } of [...validateValues(anySchema, values), ...validatePatch(anySchema, values, {})]) {
        expect(pointer.startsWith('/params')).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
