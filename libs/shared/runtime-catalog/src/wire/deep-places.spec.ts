import type { Dialect } from '../runtime-kind.js';
import { fromWire } from './from-wire.js';
import { toWire } from './to-wire.js';

/** `thinking` is a canonical name and the dialect's word for an object. */
const dialect: Dialect = {
  id: 'native',
  endpoints: ['/x'],
  fields: [
    { parameter: 'thinking', path: ['thinking', 'type'] },
    { parameter: 'thinking_budget', path: ['thinking', 'limits', 'tokens'] },
    { parameter: 'thinking_floor', path: ['thinking', 'limits', 'at_least'] },
    { parameter: 'max_tokens', path: ['max_tokens'], aliases: [['config', 'output', 'tokens']] },
  ],
  replacesUnset: [],
};

describe('places deep in a body', () => {
  it('are written beside each other', () => {
    const values = { thinking: 'on', thinking_budget: 5, thinking_floor: 1, max_tokens: 9 };
    expect(toWire(dialect, values).body).toEqual({
      thinking: { type: 'on', limits: { tokens: 5, at_least: 1 } },
      max_tokens: 9,
    });
  });

  it('are read back, beside what is no parameter', () => {
    const body = { thinking: { type: 'on', limits: { tokens: 5, other: true }, more: [1] }, max_tokens: 9 };
    expect(fromWire(dialect, body)).toEqual({
      values: { thinking: 'on', thinking_budget: 5, max_tokens: 9 },
      dropped: [],
      renamed: [],
    });
  });

  it('are read from aliases of any depth', () => {
    expect(fromWire(dialect, { config: { output: { tokens: 9 } } })).toEqual({
      values: { max_tokens: 9 },
      dropped: [],
      renamed: [{ from: 'config.output.tokens', to: 'max_tokens' }],
    });
  });

  it.each([
    [{ thinking: { type: 'on' } }, { thinking: 'on' }, []],
    [{ thinking: 'on' }, { thinking: 'on' }, [{ from: 'thinking', to: 'thinking.type' }]],
    [{ thinking: ['on'] }, { thinking: ['on'] }, [{ from: 'thinking', to: 'thinking.type' }]],
    [{ thinking: {} }, {}, []],
    [{ thinking: null }, {}, []],
    [{ thinking: { limits: 5 } }, {}, []],
  ])('tell a canonical name from the container of the same name: %j', (body, values, renamed) => {
    expect(fromWire(dialect, body)).toEqual({ values, dropped: [], renamed });
  });
});
