import type { TokenId } from './ranked-token.js';

/** What the model has seen so far, oldest first. */
export interface History {
  readonly prompt: readonly TokenId[];
  readonly generated: readonly TokenId[];
}

export const emptyHistory: History = { prompt: [], generated: [] };

export type Occurrences = ReadonlyMap<TokenId, number>;

/** How often each token occurs among the last `window` ones; a negative window means all of them. */
export function countOccurrences(tokens: readonly TokenId[], window: number): Occurrences {
  const first = window < 0 ? 0 : Math.max(0, tokens.length - Math.trunc(window));
  const counts = new Map<TokenId, number>();
  for (const token of tokens.slice(first)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}
