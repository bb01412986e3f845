import { diffOverrides } from '@kamerton/parameter-schema';
import { diffBody } from './diff-body.js';

describe('a diff as the API shows it', () => {
  it('has changed parameters at the top and changed policies under their own name', () => {
    const diff = diffOverrides(
      { params: { top_k: 40 }, policies: {} },
      { params: { temperature: 0 }, policies: { max_tokens: { max: 2048 } } },
    );
    expect(diffBody(diff)).toEqual({
      temperature: { from: null, to: 0 },
      top_k: { from: 40, to: null },
      policies: { max_tokens: { from: null, to: { max: 2048 } } },
    });
  });

  it('leaves out policies when none changed, and is empty when nothing did', () => {
    expect(diffBody({ params: { shift: { from: true, to: false } }, policies: {} })).toEqual({
      shift: { from: true, to: false },
    });
    expect(diffBody({ params: {}, policies: {} })).toEqual({});
  });

  it('refuses a parameter that would hide the policies', () => {
    expect(() => diffBody({ params: { policies: { from: null, to: 1 } }, policies: {} })).toThrow(RangeError);
  });
});
