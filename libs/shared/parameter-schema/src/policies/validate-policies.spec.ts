import fc from 'fast-check';
import type { ParameterDefinition } from '../definition.js';
import { parameterValues, schemas } from '../testing/arbitraries.js';
import { bool, choice, float, int, list, maxTokens } from '../testing/definitions.js';
import { isAllowed } from './apply-policy.js';
import { checkOwnValues } from './check-own-values.js';
import { maxPolicyEnumLength } from './policy-rules.js';
import { validatePolicies, validatePolicyPatch } from './validate-policies.js';
import { validatePolicy } from './validate-policy.js';

const found = (definition: ParameterDefinition, policy: unknown) =>
  validatePolicy('x', definition, policy, '/p').map(({ pointer, code, limit }) =>
    limit === undefined ? [pointer, code] : [pointer, code, limit],
  );

describe('a policy', () => {
  it.each([
    ['a full one', float({ min: 0, max: 1 }), { force: true, min: 0.1, max: 0.9, enum: [0.5], on_violation: 'reject' }],
    ['forbid with its manner', int(), { forbid: true, on_violation: 'reject' }],
    ['one allowed truth', bool(), { enum: [true] }],
    ['a special value in an enum', maxTokens, { enum: [-1, 64] }],
    ['equal bounds', int(), { min: 3, max: 3 }],
    ['none', int(), {}],
  ])('passes: %s', (_, definition, policy) => {
    expect(found(definition, policy)).toEqual([]);
  });

  it.each([
    ['null', null, [['/p', 'WRONG_TYPE', 'object']]],
    ['a list', [], [['/p', 'WRONG_TYPE', 'object']]],
    [
      'an unknown rule',
      { maximum: 3 },
      [['/p/maximum', 'UNKNOWN_POLICY_RULE', ['force', 'forbid', 'on_violation', 'enum', 'min', 'max']]],
    ],
    ['force: false', { force: false }, [['/p/force', 'WRONG_TYPE', true]]],
    ['forbid: 1', { forbid: 1 }, [['/p/forbid', 'WRONG_TYPE', true]]],
    ['an unknown manner', { on_violation: 'warn' }, [['/p/on_violation', 'NOT_IN_ENUM', ['clamp', 'reject']]]],
    ['a text bound', { max: '3' }, [['/p/max', 'WRONG_TYPE', 'int']]],
    ['a null bound', { min: null }, [['/p/min', 'WRONG_TYPE', 'int']]],
    ['a fraction as a bound', { min: 1.5 }, [['/p/min', 'NOT_INTEGER']]],
    [
      'bounds outside the schema',
      { min: 0, max: 9000 },
      [
        ['/p/min', 'BELOW_MIN', 1],
        ['/p/max', 'ABOVE_MAX', 8192],
      ],
    ],
    ['a special value as a bound', { max: -1 }, [['/p/max', 'BELOW_MIN', 1]]],
    ['min above max', { min: 5, max: 4 }, [['/p/min', 'POLICY_CONTRADICTION', 4]]],
    ['an enum that is no list', { enum: 5 }, [['/p/enum', 'WRONG_TYPE', 'list']]],
    ['an empty enum', { enum: [] }, [['/p/enum', 'POLICY_CONTRADICTION', []]]],
    [
      'enum values that the schema refuses',
      { enum: [5, '5', 0] },
      [
        ['/p/enum/1', 'WRONG_TYPE', 'int'],
        ['/p/enum/2', 'BELOW_MIN', 1],
      ],
    ],
    [
      'enum values that the bounds exclude',
      { max: 10, enum: [5, 20, -1] },
      [['/p/enum', 'POLICY_CONTRADICTION', [20, -1]]],
    ],
    ['force and forbid', { force: true, forbid: true }, [['/p/forbid', 'POLICY_CONTRADICTION', ['force']]]],
    ['forbid and bounds', { forbid: true, min: 1, max: 4 }, [['/p/forbid', 'POLICY_CONTRADICTION', ['min', 'max']]]],
    [
      'several faults at once',
      { force: 1, max: 'x', q: 0 },
      [
        ['/p/force', 'WRONG_TYPE', true],
        ['/p/max', 'WRONG_TYPE', 'int'],
        ['/p/q', 'UNKNOWN_POLICY_RULE', ['force', 'forbid', 'on_violation', 'enum', 'min', 'max']],
      ],
    ],
  ])('is refused: %s', (_, policy, issues) => {
    expect(found(maxTokens, policy)).toEqual(issues);
  });

  it.each([
    ['bool', bool(), { min: 0 }],
    ['enum', choice(), { max: 1 }],
    ['list', list(), { enum: ['a'] }],
    ['prototype', int(), JSON.parse('{"__proto__": 1}')],
  ])('is refused with a rule that makes no sense for its type: %s', (_, definition, policy) => {
    expect(found(definition, policy)).toMatchObject([[expect.anything(), 'UNKNOWN_POLICY_RULE', expect.anything()]]);
  });

  it('cannot bound by a value that means unbounded', () => {
    const topK = int({ min: 0, special: [{ value: 0, meaning: 'off', unbounded: true }] });
    expect(found(topK, { max: 0 })).toEqual([['/p/max', 'POLICY_CONTRADICTION', 'unbounded']]);
    expect(found(topK, { min: 0 })).toEqual([]);
  });

  it('lists a limited number of values', () => {
    const values = Array.from({ length: maxPolicyEnumLength + 1 }, (_, index) => index + 1);
    expect(found(maxTokens, { enum: values })).toEqual([['/p/enum', 'TOO_MANY_ITEMS', maxPolicyEnumLength]]);
    expect(found(maxTokens, { enum: values.slice(1) })).toEqual([]);
  });

  it('that passes leaves room for one of the values it names', () => {
    const limit = fc.integer({ min: -2, max: 9 });
    const narrowing = fc.record(
      { min: limit, max: limit, enum: fc.array(limit, { minLength: 1, maxLength: 3 }) },
      { requiredKeys: [] },
    );
    const definition = int({ min: 0, special: [{ value: 0, meaning: 'off', unbounded: true }] });
    fc.assert(
      fc.property(narrowing, (policy) => {
        fc.pre(found(definition, policy).length === 0);
        const named = [policy.min, policy.max, ...(policy.enum ?? [])].filter((value) => value !== undefined);
        const fits = (value: number) => isAllowed(definition, { ...policy, on_violation: 'clamp' }, value);
        expect(named.length === 0 || named.some(fits)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('policies and the values beside them', () => {
  const schema = { parameters: { x: maxTokens, y: bool() }, rules: [] };

  it.each([
    ['force without a value', { force: true }, undefined, ['/policies/x/force', 'FORCE_WITHOUT_VALUE', undefined]],
    ['forbid with a value', { forbid: true }, 5, ['/policies/x/forbid', 'POLICY_CONTRADICTION', 5]],
    ['a value above the bound', { max: 4 }, 5, ['/policies/x/max', 'POLICY_CONTRADICTION', 5]],
    ['an unlimited value under a bound', { max: 4 }, -1, ['/policies/x/max', 'POLICY_CONTRADICTION', -1]],
    ['a value below the bound', { min: 6 }, 5, ['/policies/x/min', 'POLICY_CONTRADICTION', 5]],
    ['a value that is not listed', { enum: [4] }, 5, ['/policies/x/enum', 'POLICY_CONTRADICTION', 5]],
  ])('do not go together: %s', (_, policy, value, [pointer, code, limit]) => {
    const issues = validatePolicies(schema, { x: policy }, value === undefined ? {} : { x: value });
    expect(issues).toEqual([{ pointer, code, parameter: 'x', ...(limit !== undefined && { limit }) }]);
  });

  it('go together where the value keeps the rules', () => {
    expect(validatePolicies(schema, { x: { force: true, max: 9 }, y: { forbid: true } }, { x: 9 })).toEqual([]);
  });

  it('are looked at only where the write touches them', () => {
    const stale = { x: { force: true }, y: { forbid: true } } as const;
    expect(checkOwnValues(schema, stale, { y: true }, ['y'])).toMatchObject([{ parameter: 'y' }]);
    expect(checkOwnValues(schema, stale, { y: true }, ['toString'])).toEqual([]);
  });

  it('are refused for parameters that the schema does not know', () => {
    expect(validatePolicies(schema, JSON.parse('{"z": {"forbid": true}, "__proto__": {}}'), {})).toMatchObject([
      { code: 'UNKNOWN_PARAMETER', pointer: '/policies/z' },
      { code: 'UNKNOWN_PARAMETER', pointer: '/policies/__proto__' },
    ]);
    expect(validatePolicies(schema, [], {})).toMatchObject([{ code: 'WRONG_TYPE', pointer: '/policies' }]);
  });

  it('can be removed by a patch where they stand or could stand', () => {
    expect(validatePolicyPatch(schema, { x: null, gone: null, never: null }, { gone: { forbid: true } })).toMatchObject(
      [{ code: 'UNKNOWN_PARAMETER', parameter: 'never' }],
    );
    expect(validatePolicyPatch(schema, { x: { max: 'a' } }, {})).toMatchObject([{ pointer: '/policies/x/max' }]);
    expect(validatePolicyPatch(schema, null, {})).toMatchObject([{ code: 'WRONG_TYPE', pointer: '/policies' }]);
  });
});

it('take whatever an in-process caller can make without throwing', () => {
  const anything = fc.anything({ withNullPrototype: true, withSparseArray: true, maxDepth: 4 });
  const named = fc.dictionary(
    fc.constantFrom('temperature', 'top_k', 'stop'),
    fc.dictionary(fc.constantFrom('force', 'forbid', 'min', 'max', 'enum', 'on_violation'), anything),
  );
  fc.assert(
    fc.property(schemas, fc.oneof(anything, named), parameterValues, (schema, given, values) => {
      for (const { pointer } of validatePolicies(schema, given, values)) {
        expect(pointer.startsWith('/policies')).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
