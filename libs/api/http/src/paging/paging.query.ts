import { IntegerQuery, TextQuery } from '../validation/query-values.js';

export const defaultLimit = 50;
export const maxLimit = 500;

/** Query of every list; extend it with the list's own filters. */
export class PagingQuery {
  @IntegerQuery('Items at most', { min: 1, max: maxLimit, default: defaultLimit })
  limit: number = defaultLimit;

  @TextQuery('`next_cursor` of the page before', 4_000)
  cursor?: string;
}
