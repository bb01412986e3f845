import fc from 'fast-check';
import {
  validateValue,
  validateValues,
  type CrossParameterRule,
  type Fact,
  type ParameterDefinition,
} from '@kamerton/parameter-schema';
import { bool, choice, float, int, list, schemaOf, text } from '../testing/definitions.js';
import { widestDefinition } from './widest-definition.js';
import { widestSchema } from './widest-schema.js';

/** Small numbers on purpose: limits and values then meet and cross often. */
const small = fc.integer({ min: -3, max: 6 });
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const facets = fc.record({
  min: maybe(small),
  max: maybe(small),
  exclusive_min: maybe(fc.boolean()),
  exclusive_max: maybe(fc.boolean()),
  default: fc.oneof(small, fc.constantFrom(null, undefined)),
  special: maybe(
    fc.array(fc.record({ value: small, meaning: fc.constant('off' as const), unbounded: fc.boolean() }), {
      maxLength: 2,
    }),
  ),
});
const texts = fc.constantFrom('', 'a', 'ab', 'abc');
const sameType: readonly fc.Arbitrary<ParameterDefinition>[] = [
  facets.map(float),
  facets.map(int),
  fc.constant(bool),
  fc.uniqueArray(fc.oneof(texts, small), { minLength: 1, maxLength: 3 }).map((values) => choice(...values)),
  fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(undefined, 'a*', '[ab]*')).map(([max, pattern]) => text(max, pattern)),
  fc
    .record({ max_items: fc.nat({ max: 3 }), max_length: maybe(fc.nat({ max: 3 })) })
    .map((limits) => list({ items: 'string', ...limits })),
  fc.record({ max_items: fc.nat({ max: 3 }) }).map((limits) => list({ items: 'int', ...limits })),
];
const groups = fc.constantFrom(...sameType).chain((definition) => fc.array(definition, { minLength: 1, maxLength: 4 }));
const values = fc.oneof(
  small,
  small.map((value) => value / 2),
  fc.boolean(),
  texts,
  fc.array(texts, { maxLength: 4 }),
  fc.array(small, { maxLength: 4 }),
);
const takes = (definition: ParameterDefinition, value: unknown) => validateValue('x', definition, value).length === 0;
const widestOf = (...definitions: readonly ParameterDefinition[]) =>
  widestSchema(definitions.map((definition) => schemaOf({ x: definition }))).parameters['x'];

describe('the widest of several definitions', () => {
  it('takes every value that one of them takes', () => {
    fc.assert(
      fc.property(groups, values, (definitions, value) => {
        fc.pre(definitions.some((definition) => takes(definition, value)));
        const widest = widestOf(...definitions);
        expect(widest && takes(widest, value)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('of one and the same is that one, as far as values go', () => {
    fc.assert(
      fc.property(groups, values, ([definition], value) => {
        fc.pre(definition !== undefined);
        const widest = widestOf(definition, definition);
        expect(widest && takes(widest, value)).toBe(takes(definition, value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('has no limit of its own: each is that of one of them, with where it came from', () => {
    const fact = (evidence: string): Fact => ({ source: 'runtime_live', evidence });
    const narrow = int({ min: 2, max: 10, provenance: { min: fact('narrow'), max: fact('narrow') } });
    const wide = int({ min: 1, max: 20, exclusive_max: true, provenance: { min: fact('wide'), max: fact('wide') } });
    expect(widestDefinition(narrow, wide)).toMatchObject({ min: 1, max: 20, exclusive_max: true });
    expect(widestDefinition(narrow, wide).provenance).toEqual({ min: fact('wide'), max: fact('wide') });
    const open = widestDefinition(narrow, int({ min: 3 }));
    expect(JSON.parse(JSON.stringify(open))).not.toHaveProperty('max');
    expect(JSON.parse(JSON.stringify(open.provenance))).toEqual({ min: fact('narrow') });
  });

  it('tells of no special values where there are none', () => {
    expect(JSON.parse(JSON.stringify(widestDefinition(int(), int())))).not.toHaveProperty('special');
  });

  it('keeps a default only where all agree on it', () => {
    expect(widestOf(float({ default: 0.8 }), float({ default: 0.8 }))?.default).toBe(0.8);
    expect(widestOf(float({ default: null }), float({ default: null }))?.default).toBeNull();
    expect(widestOf(list({ default: ['a'] }), list({ default: ['a'] }))?.default).toEqual(['a']);
    for (const [left, right] of [
      [0.8, 0.9],
      [0, null],
      [0.8, undefined],
      [null, undefined],
    ] as const) {
      for (const several of [
        [left, right],
        [right, left],
        [left, right, left],
      ]) {
        expect(widestOf(...several.map((value) => float({ default: value })))).not.toHaveProperty('default');
      }
    }
  });

  it('is the first one where their types differ', () => {
    expect(widestDefinition(bool, int())).toBe(bool);
    expect(widestDefinition(list({ items: 'int' }), list())).toMatchObject({ items: 'int' });
  });
});

describe('the widest of several schemas', () => {
  it('knows every parameter that one of them knows, whatever its name', () => {
    const names = fc.constantFrom('temperature', 'top_k', 'toString', 'constructor', '__proto__');
    const schemas = fc.array(
      fc.array(names).map((each) => schemaOf(Object.fromEntries(each.map((name) => [name, bool])))),
    );
    fc.assert(
      fc.property(schemas, (several) => {
        const known = new Set(several.flatMap(({ parameters }) => Object.keys(parameters)));
        expect(new Set(Object.keys(widestSchema(several).parameters))).toEqual(known);
        const all = Object.fromEntries([...known].map((name) => [name, true]));
        expect(validateValues(widestSchema(several), all)).toEqual([]);
      }),
    );
  });

  it('keeps the rules that all of them have', () => {
    const rule = (limit: string): CrossParameterRule => ({
      kind: 'at_most',
      parameter: 'min_tokens',
      limit_parameter: limit,
      evidence: 'e',
    });
    const both = schemaOf({}, [rule('max_tokens'), rule('context_length')]);
    expect(widestSchema([both, schemaOf({}, [rule('max_tokens')])]).rules).toEqual([rule('max_tokens')]);
    expect(widestSchema([both, schemaOf({})]).rules).toEqual([]);
    expect(widestSchema([both]).rules).toEqual(both.rules);
    expect(widestSchema([])).toEqual({ parameters: {}, rules: [] });
  });
});
