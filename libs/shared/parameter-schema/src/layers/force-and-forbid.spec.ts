import { int } from '../testing/definitions.js';
import { layer, refusals, resolved } from '../testing/one-parameter.js';

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

  it.each([
    ['the very value that is forced', 3, 3],
    ['what a rule above makes of it', 2, 2],
  ])('rejects no request for %s', (_, max, asked) => {
    const rejecting = layer('model_override', undefined, { max, on_violation: 'reject' });
    const effective = resolved(int(), forcing, rejecting, layer('request', asked));
    expect(effective).toMatchObject({ value: asked, source: 'runtime_override' });
    expect(refusals(effective)).toMatchObject({ request: { outcome: 'dropped', code: 'FORCED' } });
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
