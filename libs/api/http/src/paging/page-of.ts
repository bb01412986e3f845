import type { Page } from '@kamerton/contract';
import { encodeCursor, type CursorKeys } from './cursor.js';

/**
 * One page out of `limit + 1` rows: the row too many only tells that there is a next page.
 * @param keysOf what the list is sorted by
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => CursorKeys,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items: shown.map(itemOf), next_cursor: hasMore ? encodeCursor(keysOf(last)) : null };
}
