import { decodeCursor, encodeCursor } from './cursor.js';
import { pageOf } from './page-of.js';

describe('paging', () => {
  const rows = [{ id: 1 }, { id: 2 }, { id: 3 }];
  const page = (limit: number) =>
    pageOf(
      rows.slice(0, limit + 1),
      limit,
      ({ id }) => [id],
      ({ id }) => id,
    );

  it('points behind the last item shown, and nowhere on the last page', () => {
    expect(page(2)).toEqual({ items: [1, 2], next_cursor: encodeCursor([2]) });
    expect(page(3)).toEqual({ items: [1, 2, 3], next_cursor: null });
    expect(pageOf([], 3, () => [], String)).toEqual({ items: [], next_cursor: null });
  });

  it('gives the keys of a cursor back', () => {
    expect(decodeCursor(encodeCursor(['ollama', 'żółć/1:2']), ['string', 'string'])).toEqual(['ollama', 'żółć/1:2']);
    expect(decodeCursor(undefined, ['number'])).toBeNull();
  });

  it.each([
    'nonsense',
    encodeCursor(['a']),
    encodeCursor([1, 2]),
    encodeCursor([1.5]),
    encodeCursor([1e300]),
    'bnVsbA',
  ])('refuses the cursor %p for a list sorted by one number', (cursor) => {
    expect(() => decodeCursor(cursor, ['number'])).toThrow(
      expect.objectContaining({
        code: 'MALFORMED_REQUEST',
        parts: { errors: [expect.objectContaining({ pointer: 'cursor' })] },
      }),
    );
  });

  it('refuses a cursor with text that SQL cannot carry', () => {
    expect(() => decodeCursor(encodeCursor(['a\0']), ['string'])).toThrow();
  });
});
