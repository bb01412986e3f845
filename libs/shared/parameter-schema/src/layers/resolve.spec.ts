import type { IntDefinition } from '../definition.js';
import type { Layer } from '../ladder.js';
import { resolve } from './resolve.js';

const maxTokens: IntDefinition = {
  type: 'int',
  default: -1,
  min: 1,
  max: 8192,
  special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
  group: 'length',
  scope: 'request',
  order: 1,
  label: 'Max tokens',
  description: '',
  unit: 'tokens',
  wire_name: 'options.num_predict',
  provenance: {},
};
const schema = { parameters: { max_tokens: maxTokens }, rules: [] };
const resolved = (...layers: readonly Layer[]) => resolve(schema, layers)['max_tokens'];

describe('the ladder', () => {
  it('lets the highest rung win and keeps the losers in order', () => {
    expect(
      resolved(
        { source: 'request', values: { max_tokens: 300 } },
        { source: 'model_override', values: { max_tokens: 200 } },
        { source: 'runtime_catalog', values: { max_tokens: 100 } },
      ),
    ).toEqual({
      value: 300,
      source: 'request',
      sent: true,
      ladder: [
        { source: 'runtime_catalog', value: 100 },
        { source: 'model_override', value: 200 },
        { source: 'request', value: 300 },
      ],
    });
  });

  it('counts an unbounded default as larger than every bound, and sends the bound instead', () => {
    expect(resolved({ source: 'model_override', values: {}, policies: { max_tokens: { max: 2048 } } })).toMatchObject({
      value: 2048,
      source: 'policy',
      sent: true,
    });
  });
});
