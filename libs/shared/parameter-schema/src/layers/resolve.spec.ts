import type { Layer } from '../ladder.js';
import { float, int } from '../testing/definitions.js';
import { layer, refusals, resolved } from '../testing/one-parameter.js';
import { resolve } from './resolve.js';

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

it('lets policies of override rungs hold only', () => {
  const effective = resolved(int(), layer('request', 9, { max: 1 }), layer('model_file', 2, { forbid: true }));
  expect(effective).toMatchObject({ value: 9, source: 'request' });
  expect(effective).not.toHaveProperty('policy');
});
