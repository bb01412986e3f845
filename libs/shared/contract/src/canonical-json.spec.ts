import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('does not depend on the order in which keys were written, at any depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
    expect(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] })).toBe(canonicalJson({ b: [{ d: 1, c: 2 }], a: null }));
  });

  it('keeps the order of lists, which means something', () => {
    expect(canonicalJson({ stop: ['b', 'a'] })).not.toBe(canonicalJson({ stop: ['a', 'b'] }));
  });

  it('leaves out what is undefined and writes negative zero as zero, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
  });
});
