import fc from 'fast-check';
import type { ParameterDefinition, ParameterValue, SpecialValue } from '../definition.js';
import { layerSources, type Layer } from '../ladder.js';
import type { Policies, Policy } from '../policy.js';
import type { GenerationSchema } from '../schema.js';
import { bool, choice, float, int, list, text } from './definitions.js';

/** Small numbers on purpose: limits, defaults and values then meet and cross often. */
const small = fc.integer({ min: -4, max: 12 });
const halves = small.map((value) => value / 2);

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const specials: fc.Arbitrary<readonly SpecialValue[]> = fc.array(
  fc.record({ value: fc.constantFrom(-3, -1, 0), meaning: fc.constant('unlimited' as const), unbounded: fc.boolean() }),
  { maxLength: 2 },
);

const numericFacets = (limit: fc.Arbitrary<number>) =>
  fc.record({
    default: fc.oneof(limit, fc.constantFrom(null, undefined)),
    min: optional(limit),
    max: optional(limit),
    exclusive_min: optional(fc.boolean()),
    exclusive_max: optional(fc.boolean()),
    special: optional(specials),
  });

const texts = fc.constantFrom('', 'a', 'ab', 'abc', '0', 'false');

export const definitions: fc.Arbitrary<ParameterDefinition> = fc.oneof(
  numericFacets(halves).map(float),
  numericFacets(small).map(int),
  fc.record({ default: fc.constantFrom(true, false, null, undefined) }).map(bool),
  fc.record({ enum: fc.uniqueArray(fc.oneof(texts, small, fc.boolean()), { minLength: 1, maxLength: 4 }) }).map(choice),
  fc.record({ max_length: fc.nat({ max: 3 }), pattern: fc.constantFrom(undefined, '[a-c]*') }).map(text),
  fc.record({ items: fc.constantFrom('string', 'int'), max_items: fc.nat({ max: 3 }) }).map(list),
);

/** Of every shape that a value can have, fitting the definition or not. */
export const values: fc.Arbitrary<ParameterValue> = fc.oneof(
  small,
  halves,
  fc.boolean(),
  texts,
  fc.array(texts, { maxLength: 4 }),
  fc.array(small, { maxLength: 4 }),
);

export const policies: fc.Arbitrary<Policy> = fc.record(
  {
    force: fc.constant(true as const),
    forbid: fc.constant(true as const),
    min: halves,
    max: halves,
    enum: fc.array(fc.oneof(small, texts, fc.boolean()), { maxLength: 4 }),
    on_violation: fc.constantFrom('clamp' as const, 'reject' as const),
  },
  { requiredKeys: [] },
);

/** `__proto__` and its kind are names like any other. */
const names = fc.constantFrom('temperature', 'top_k', 'stop', 'toString', '__proto__');

const byName = <Value>(value: fc.Arbitrary<Value>) =>
  fc.array(fc.tuple(names, value), { maxLength: 5 }).map((entries) => Object.fromEntries(entries));

export const parameterValues = byName(values);
export const policiesByName: fc.Arbitrary<Policies> = byName(policies);

export const schemas: fc.Arbitrary<GenerationSchema> = byName(definitions).map((parameters) => ({
  parameters,
  rules: [],
}));

export const layers: fc.Arbitrary<readonly Layer[]> = fc
  .tuple(
    fc.subarray([...layerSources]),
    fc.array(fc.record({ values: parameterValues, policies: policiesByName }), { minLength: 7, maxLength: 7 }),
  )
  .map(([sources, contents]) => sources.map((source, index): Layer => ({ source, values: {}, ...contents[index] })));
