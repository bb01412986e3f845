import type { Page } from '@kamerton/contract';
import type { ApiClient } from './api-client.js';

/** All items of a list, page by page. */
export async function everyItem<Item>(
  api: ApiClient,
  pathAt: (page: { readonly cursor?: string }) => string,
  atMost = Number.POSITIVE_INFINITY,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let page: { readonly cursor?: string } | null = {};
  while (page !== null && items.length < atMost) {
    const { items: more, next_cursor: cursor }: Page<Item> = await api.get(pathAt(page));
    items.push(...more);
    page = cursor === null ? null : { cursor };
  }
  return items.slice(0, atMost);
}
