import type { ParameterDefinition, ParameterValue } from '../definition.js';
import type { EffectiveValue, Layer, LayerSource } from '../ladder.js';
import type { Policy } from '../policy.js';
import { bool, choice, float, int, list, maxTokens } from '../testing/definitions.js';
import { resolve } from './resolve.js';

/** A layer that speaks of the parameter `x` alone. */
const layer = (source: LayerSource, value?: ParameterValue, policy?: Policy): Layer => ({
  source,
  values: value === undefined ? {} : { x: value },
  ...(policy !== undefined && { policies: { x: policy } }),
});

const resolved = (definition: ParameterDefinition, ...layers: readonly Layer[]): EffectiveValue | undefined =>
  resolve({ parameters: { x: definition }, rules: [] }, layers)['x'];

const refusals = (effective: EffectiveValue | undefined) =>
  Object.fromEntries((effective?.ladder ?? []).flatMap((step) => (step.refusal ? [[step.source, step.refusal]] : [])));

describe('the ladder', () => {
  it('lets the highest rung win, in whatever order the layers come, and keeps the losers lowest first', () => {
    const attribution = { x: { user_id: 'tuner-1', at: '2026-01-02T03:04:05.000Z' } };
    expect(
      resolved(
        int(),
        layer('request', 6),
        { ...layer('model_override', 4), attribution },
        layer('runtime_catalog', 0),
        layer('profile_override', 5),
        layer('model_file', 2),
        layer('runtime_override', 3),
        layer('runtime_live', 1),
      ),
    ).toEqual({
      value: 6,
      source: 'request',
      sent: true,
      ladder: [
        { source: 'runtime_catalog', value: 0 },
        { source: 'runtime_live', value: 1 },
        { source: 'model_file', value: 2 },
        { source: 'runtime_override', value: 3 },
        { source: 'model_override', value: 4, user_id: 'tuner-1', at: '2026-01-02T03:04:05.000Z' },
        { source: 'profile_override', value: 5 },
        { source: 'request', value: 6 },
      ],
    });
  });

  it('shows but does not send what the runtime does by itself', () => {
    expect(resolved(float(), layer('runtime_catalog', 0.8), layer('model_file', 0.6))).toMatchObject({
      value: 0.6,
      source: 'model_file',
      sent: false,
    });
  });

  it('says unknown where nothing is known, and null where the default is known to be nothing', () => {
    expect(resolved(int())).toEqual({ source: 'unknown', sent: false, ladder: [] });
    expect(resolved(int({ default: null }))).toEqual({
      value: null,
      source: 'runtime_catalog',
      sent: false,
      ladder: [{ source: 'runtime_catalog', value: null }],
    });
  });

  it('takes the default of the definition, under the source of its provenance, while no base layer speaks', () => {
    const definition = float({
      default: 0.6,
      provenance: { default: { source: 'model_file', evidence: 'Modelfile' } },
    });
    expect(resolved(definition)).toMatchObject({ value: 0.6, source: 'model_file', sent: false });
    expect(resolved(definition, layer('runtime_catalog', 0.8))).toMatchObject({
      value: 0.8,
      source: 'runtime_catalog',
    });
  });

  it('takes nothing that a layer merely inherits for its say', () => {
    const parameters = { constructor: int(), toString: int() };
    const layers: readonly Layer[] = [{ source: 'model_override', values: {}, policies: {}, attribution: {} }];
    expect(resolve({ parameters, rules: [] }, layers)).toEqual({
      constructor: { source: 'unknown', sent: false, ladder: [] },
      toString: { source: 'unknown', sent: false, ladder: [] },
    });
  });

  it('leaves out layers for parameters that the schema does not know, prototype names included', () => {
    const values = JSON.parse('{"y": 1, "__proto__": 2, "toString": 3}');
    expect(resolve({ parameters: { x: int() }, rules: [] }, [{ source: 'request', values }])).toEqual({
      x: { source: 'unknown', sent: false, ladder: [] },
    });
  });
});

describe('a value that the schema refuses', () => {
  it('is never used: the next lower rung counts, and the ladder says why', () => {
    const effective = resolved(
      int({ max: 10 }),
      layer('runtime_override', 5),
      layer('model_override', 99),
      layer('request', 1.5),
    );
    expect(effective).toMatchObject({ value: 5, source: 'runtime_override' });
    expect(refusals(effective)).toEqual({
      model_override: { outcome: 'dropped', code: 'ABOVE_MAX', limit: 10 },
      request: { outcome: 'dropped', code: 'NOT_INTEGER' },
    });
  });

  it('is marked even below the winner', () => {
    const effective = resolved(int({ max: 10 }), layer('model_override', 99), layer('request', 7));
    expect(effective?.value).toBe(7);
    expect(refusals(effective)).toEqual({ model_override: { outcome: 'dropped', code: 'ABOVE_MAX', limit: 10 } });
  });

  it('makes the runtime’s own behaviour unknown rather than what a lower rung would have been', () => {
    const effective = resolved(float({ max: 1 }), layer('runtime_catalog', 0.8), layer('model_file', 1.5));
    expect(effective).toMatchObject({ source: 'unknown', sent: false });
    expect(effective).not.toHaveProperty('value');
    expect(refusals(effective)).toEqual({ model_file: { outcome: 'dropped', code: 'ABOVE_MAX', limit: 1 } });
  });
});

describe('force', () => {
  const forcing = layer('runtime_override', 3, { force: true });

  it('beats every higher rung and leaves lower ones overruled', () => {
    const effective = resolved(int(), layer('model_file', 1), forcing, layer('model_override', 4), layer('request', 6));
    expect(effective).toMatchObject({ value: 3, source: 'runtime_override', sent: true });
    expect(refusals(effective)).toEqual({
      model_override: { outcome: 'dropped', code: 'FORCED', by: 'runtime_override' },
      request: { outcome: 'dropped', code: 'FORCED', by: 'runtime_override' },
    });
  });

  it('rejects the request where a policy says so, but only drops stored values', () => {
    const rejecting = layer('model_override', 4, { on_violation: 'reject' });
    expect(refusals(resolved(int(), forcing, rejecting, layer('request', 6)))).toEqual({
      model_override: { outcome: 'dropped', code: 'FORCED', by: 'runtime_override' },
      request: { outcome: 'rejected', code: 'FORCED', by: 'runtime_override' },
    });
  });

  it('is settled by the lowest rung that forces a value of its own', () => {
    expect(
      resolved(
        int(),
        layer('runtime_override', undefined, { force: true }),
        layer('model_override', 4, { force: true }),
      ),
    ).toMatchObject({ value: 4, source: 'model_override' });
    expect(resolved(int(), forcing, layer('model_override', 4, { force: true }))).toMatchObject({ value: 3 });
  });

  it('holds nothing when its own value cannot be used', () => {
    expect(resolved(int({ max: 2 }), forcing, layer('request', 1))).toMatchObject({ value: 1, source: 'request' });
  });

  it('holds its own value in the clamped form', () => {
    expect(resolved(int(), forcing, layer('model_override', undefined, { max: 2 }), layer('request', 1))).toMatchObject(
      {
        value: 2,
        source: 'runtime_override',
      },
    );
  });
});

describe('forbid', () => {
  it('drops what overrides and request set, and leaves the runtime alone', () => {
    const effective = resolved(
      int(),
      layer('runtime_catalog', 1),
      layer('runtime_override', 3, { force: true }),
      layer('model_override', undefined, { forbid: true, max: 0 }),
      layer('request', 6),
    );
    expect(effective).toMatchObject({ value: 1, source: 'runtime_catalog', sent: false });
    expect(refusals(effective)).toEqual({
      runtime_override: { outcome: 'dropped', code: 'FORBIDDEN', by: 'model_override' },
      request: { outcome: 'dropped', code: 'FORBIDDEN', by: 'model_override' },
    });
  });

  it('rejects the request where a policy says so', () => {
    const forbidding = layer('model_override', undefined, { forbid: true, on_violation: 'reject' });
    expect(refusals(resolved(int(), forbidding, layer('request', 6)))).toEqual({
      request: { outcome: 'rejected', code: 'FORBIDDEN', by: 'model_override' },
    });
  });
});

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

it('lets policies of override rungs hold only', () => {
  const effective = resolved(int(), layer('request', 9, { max: 1 }), layer('model_file', 2, { forbid: true }));
  expect(effective).toMatchObject({ value: 9, source: 'request' });
  expect(effective).not.toHaveProperty('policy');
});
