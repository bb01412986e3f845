import type { IntDefinition, NumericLimits, Provenance } from '@kamerton/parameter-schema';
import { edgesOf } from './edges.js';

const known: Provenance = {
  min: { source: 'runtime_catalog', evidence: 'source' },
  max: { source: 'runtime_live', evidence: 'answer' },
};

const int = (limits: NumericLimits, provenance: Provenance = known): IntDefinition => ({
  type: 'int',
  group: 'sampling',
  scope: 'request',
  order: 1,
  label: '',
  description: '',
  unit: null,
  wire_name: 'p',
  provenance,
  ...limits,
});

describe('the edges of a range', () => {
  it('are the last value inside and the first one outside', () => {
    expect(edgesOf('p', int({ min: 0, max: 20 }))).toEqual([
      { bound: 'min', limit: 0, inside: 0, outside: -1 },
      { bound: 'max', limit: 20, inside: 20, outside: 21 },
    ]);
  });

  it('lie one step further in where the limit itself is not allowed', () => {
    expect(edgesOf('p', { ...int({ min: 0, exclusive_min: true, step: 0.05 }), type: 'float' })).toEqual([
      { bound: 'min', limit: 0, inside: 0.05, outside: 0 },
    ]);
  });

  it('step over values with a meaning of their own', () => {
    const special = [{ value: -1, meaning: 'unlimited' as const }];
    expect(edgesOf('p', int({ min: 0, special }))).toEqual([{ bound: 'min', limit: 0, inside: 0, outside: -2 }]);
  });

  it('are not crossed where the limit is not the runtime’s own', () => {
    const platform: Provenance = { max: { source: 'platform', evidence: 'JSON' } };
    expect(edgesOf('p', int({ max: 9 }, platform))).toEqual([{ bound: 'max', limit: 9, inside: 9, outside: null }]);
  });

  it('are not looked for at the costly end', () => {
    expect(edgesOf('max_tokens', int({ min: 1, max: 8192 })).map(({ bound }) => bound)).toEqual(['min']);
  });

  it('are none where nothing is known', () => {
    expect(edgesOf('p', int({}))).toEqual([]);
  });
});
