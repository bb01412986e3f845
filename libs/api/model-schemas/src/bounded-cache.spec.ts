import { BoundedCache } from './bounded-cache.js';

function counting(capacity: number) {
  const cache = new BoundedCache<string | null>(capacity);
  const made: string[] = [];
  return {
    made,
    get: (key: string, value: string | null = key) =>
      cache.get(key, () => {
        made.push(key);
        return value;
      }),
  };
}

describe('BoundedCache', () => {
  it('makes each value once while it has room, null included', () => {
    const { get, made } = counting(2);
    expect([get('a'), get('b', null), get('a'), get('b', null)]).toEqual(['a', null, 'a', null]);
    expect(made).toEqual(['a', 'b']);
  });

  it('lets go of what was used longest ago', () => {
    const { get, made } = counting(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
