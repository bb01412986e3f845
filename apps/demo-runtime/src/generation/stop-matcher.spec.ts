import fc from 'fast-check';
import { StopMatcher } from './stop-matcher.js';

/** A small alphabet makes overlaps and partial matches common. */
const pieces = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 3 }), { maxLength: 20 });
const stops = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }), {
  maxLength: 3,
});

function run(matcher: StopMatcher, parts: readonly string[]) {
  let text = '';
  for (const part of parts) {
    const added = matcher.add(part);
    text += added.text;
    if (added.matched !== null) return { text, matched: added.matched };
  }
  return { text: text + matcher.flush(), matched: null };
}

describe('StopMatcher', () => {
  it('never lets a stop string out, nor a part of the one that ends the text, however the text is cut into pieces', () => {
    fc.assert(
      fc.property(pieces, stops, (parts, strings) => {
        const whole = parts.join('');
        const { text, matched } = run(new StopMatcher(strings), parts);
        expect(strings.some((stop) => text.includes(stop))).toBe(false);
        if (matched === null) expect(text).toBe(whole);
        else expect(whole.startsWith(text + matched)).toBe(true);
      }),
    );
  });

  it('lets everything out that cannot be the beginning of a stop string', () => {
    const matcher = new StopMatcher([' the end']);
    expect(matcher.add('this is').text).toBe('this is');
    expect(matcher.add(' the').text).toBe('');
    expect(matcher.add(' quay').text).toBe(' the quay');
  });

  it('keeps the stop string when it is to be included', () => {
    expect(run(new StopMatcher(['bc'], true), ['ab', 'ca'])).toEqual({ text: 'abc', matched: 'bc' });
  });

  it('ends at the first of several', () => {
    expect(run(new StopMatcher(['c', 'b']), ['abc'])).toEqual({ text: 'a', matched: 'b' });
  });
});
