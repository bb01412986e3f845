import type { Policy } from '../policy.js';
import { bool, choice, int, list, maxTokens } from '../testing/definitions.js';
import { layer, refusals, resolved } from '../testing/one-parameter.js';

describe('a bound', () => {
  const bounded = (policy: Policy) => layer('model_override', undefined, policy);

  it.each([
    ['above', 20, 8, 'ABOVE_MAX'],
    ['below', 1, 4, 'BELOW_MIN'],
  ])('clamps a request %s it', (_, asked, given, code) => {
    const effective = resolved(int(), bounded({ min: 4, max: 8 }), layer('request', asked));
    expect(effective).toMatchObject({
      value: given,
      source: 'request',
      policy: { min: 4, max: 8, on_violation: 'clamp' },
    });
    expect(refusals(effective)).toEqual({ request: { outcome: 'clamped', code, limit: given, by: 'model_override' } });
  });

  it('rejects a request beyond it where told to, and the next lower rung counts', () => {
    const effective = resolved(
      int(),
      layer('runtime_override', 5),
      bounded({ max: 8, on_violation: 'reject' }),
      layer('request', 20),
    );
    expect(effective).toMatchObject({ value: 5, source: 'runtime_override' });
    expect(refusals(effective)).toEqual({
      request: { outcome: 'rejected', code: 'ABOVE_MAX', limit: 8, by: 'model_override' },
    });
  });

  it('clamps stored overrides even where requests are rejected', () => {
    expect(resolved(int(), bounded({ max: 8, on_violation: 'reject' }), layer('profile_override', 20))).toMatchObject({
      value: 8,
      source: 'profile_override',
    });
  });

  it('is the narrowest of all rungs, and the refusal names the rung that drew it', () => {
    const effective = resolved(
      int(),
      layer('runtime_override', undefined, { min: 0, max: 6 }),
      bounded({ min: 2, max: 8 }),
      layer('request', 20),
    );
    expect(effective?.policy).toEqual({ min: 2, max: 6, on_violation: 'clamp' });
    expect(refusals(effective)).toMatchObject({ request: { limit: 6, by: 'runtime_override' } });
  });

  it('counts an unbounded special value as larger than every number', () => {
    expect(resolved(maxTokens, bounded({ max: 2048 }), layer('request', -1))).toMatchObject({ value: 2048 });
    expect(resolved(maxTokens, bounded({ min: 16 }), layer('request', -1))).toMatchObject({ value: -1 });
  });

  it('compares other special values as numbers', () => {
    const seed = int({ min: 0, special: [{ value: -1, meaning: 'random' }] });
    expect(resolved(seed, bounded({ min: 3 }), layer('request', -1))).toMatchObject({ value: 3, source: 'request' });
  });

  it('never clamps to a bound that itself means unbounded', () => {
    const topK = int({ min: 0, special: [{ value: 0, meaning: 'off', unbounded: true }] });
    const effective = resolved(topK, bounded({ max: 0 }), layer('request', 40));
    expect(effective).toMatchObject({ source: 'unknown', sent: false });
    expect(refusals(effective)).toMatchObject({ request: { outcome: 'dropped', code: 'ABOVE_MAX' } });
  });

  it('drops everything where the bounds of two rungs do not meet', () => {
    const effective = resolved(
      int({ default: 5 }),
      layer('runtime_override', undefined, { min: 6 }),
      layer('model_override', 4, { max: 4 }),
    );
    expect(effective).toMatchObject({ source: 'unknown', sent: false });
    expect(refusals(effective)).toMatchObject({
      runtime_catalog: { outcome: 'dropped', code: 'POLICY_CONTRADICTION', limit: [6, 4] },
      model_override: { outcome: 'dropped', code: 'POLICY_CONTRADICTION', limit: [6, 4] },
    });
  });

  it('is replaced by the next whole number inside for an int', () => {
    expect(resolved(int(), bounded({ min: 1.5, max: 3.5 }), layer('request', 9))).toMatchObject({ value: 3 });
    expect(resolved(int(), bounded({ min: 1.5, max: 3.5 }), layer('request', 1))).toMatchObject({ value: 2 });
  });

  it('says nothing about types without an order', () => {
    expect(resolved(bool(), bounded({ max: 0 }), layer('request', true))).toMatchObject({ value: true });
  });
});

describe('an enum policy', () => {
  const only = (...values: readonly (string | number | boolean)[]) =>
    layer('model_override', undefined, { enum: values });

  it('drops a value outside, for there is no nearest one', () => {
    const effective = resolved(choice(), only('low'), layer('request', 'high'));
    expect(effective).toMatchObject({ source: 'unknown' });
    expect(refusals(effective)).toEqual({
      request: { outcome: 'dropped', code: 'NOT_IN_ENUM', limit: ['low'], by: 'model_override' },
    });
  });

  it('allows what every rung allows, and the refusal names the rung that does not', () => {
    const other = layer('runtime_override', undefined, { enum: ['high', 'low'] });
    expect(refusals(resolved(choice(), other, only('low', false), layer('request', 'high')))).toMatchObject({
      request: { by: 'model_override' },
    });
    expect(resolved(choice(), other, only('low', false), layer('request', false))?.policy?.enum).toEqual(['low']);
  });

  it('is not asked about lists', () => {
    expect(resolved(list(), only('a'), layer('request', ['b']))).toMatchObject({ value: ['b'] });
  });
});

describe('what the runtime would do by itself', () => {
  it('gives way to the nearest value within a bound, which is then sent', () => {
    const effective = resolved(
      maxTokens,
      layer('runtime_catalog', -1),
      layer('model_override', undefined, { max: 2048 }),
    );
    expect(effective).toMatchObject({ value: 2048, source: 'policy', sent: true });
    expect(refusals(effective)).toEqual({
      runtime_catalog: { outcome: 'clamped', code: 'ABOVE_MAX', limit: 2048, by: 'model_override' },
    });
  });

  it('gives way to the first allowed value of an enum that the schema knows', () => {
    const policy = layer('model_override', undefined, { enum: ['gone', 'low', false] });
    expect(resolved(choice(), layer('runtime_catalog', 'high'), policy)).toMatchObject({
      value: 'low',
      source: 'policy',
    });
  });

  it('stays unset under a bound when it is unknown or known to be nothing', () => {
    const policy = layer('model_override', undefined, { max: 4 });
    expect(resolved(int(), policy)).toMatchObject({ source: 'unknown', sent: false });
    expect(resolved(int({ default: null }), policy)).toMatchObject({ value: null, sent: false });
  });

  it('stays where it is inside the bound', () => {
    expect(resolved(int({ default: 3 }), layer('model_override', undefined, { max: 4 }))).toMatchObject({
      value: 3,
      source: 'runtime_catalog',
      sent: false,
    });
  });
});

describe('a bound over silence', () => {
  const held = (policy: Policy) => layer('model_override', undefined, policy);

  it('takes the place of silence where silence means no limit, whether the default is nothing or unknown', () => {
    const open = { min: 1, unset_unlimited: true } as const;
    for (const definition of [int({ ...open, default: null }), int(open)]) {
      expect(resolved(definition, held({ max: 100 }))).toMatchObject({ value: 100, source: 'policy', sent: true });
      expect(resolved(definition, held({ max: 100 }), layer('request', 7))).toMatchObject({
        value: 7,
        source: 'request',
      });
    }
  });

  it.each([
    ['nothing but a minimum', { min: 5 }],
    ['a ban', { forbid: true }],
    ['nothing', {}],
  ] as readonly (readonly [string, Policy])[])('leaves silence alone where it is %s', (_, policy) => {
    const open = int({ min: 1, default: null, unset_unlimited: true });
    expect(resolved(open, held(policy))?.sent).toBe(false);
    expect(resolved(int({ min: 1, default: null }), held({ max: 100 }))?.sent).toBe(false);
  });
});
