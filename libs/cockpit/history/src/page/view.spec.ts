import { viewOf } from './view';

describe('what an address of the history asks for', () => {
  it.each([
    [{}, { kind: 'hint' }],
    [{ revision: '5' }, { kind: 'revision', version: 5 }],
    [
      { revision: '5', to: '7' },
      { kind: 'comparison', from: 5, to: 7 },
    ],
    [{ restore: '3' }, { kind: 'restore', version: 3 }],
    [{ at: '2026-03-10T09:00:00.000Z' }, { kind: 'moment', at: '2026-03-10T09:00:00.000Z' }],
  ])('%j', (query, view) => {
    expect(viewOf(query)).toEqual(view);
  });

  it.each([{ revision: '0' }, { revision: '-1' }, { revision: '1e3' }, { at: 'yesterday' }, { to: '3' }])(
    'nothing, where it cannot be read: %j',
    (query) => {
      expect(viewOf(query)).toEqual({ kind: 'hint' });
    },
  );
});
