import type { TokenId } from '@kamerton/sampling';
import { boundary } from './vocabulary.js';

/** What has been seen after one context. */
export interface Followers {
  readonly counts: Map<TokenId, number>;
  total: number;
}

/** Counts which token follows which context, for every context of up to `order` − 1 tokens, the empty one included. */
export class NGramCounts {
  readonly #followers = new Map<string, Followers>();

  constructor(
    readonly order: number,
    texts: Iterable<readonly TokenId[]>,
  ) {
    for (const text of texts) this.#add(text);
  }

  after(context: readonly TokenId[]): Followers | undefined {
    return this.#followers.get(context.join());
  }

  /** Distinct n-grams of every length: what the model consists of. */
  get size(): number {
    return [...this.#followers.values()].reduce((sum, { counts }) => sum + counts.size, 0);
  }

  #add(text: readonly TokenId[]): void {
    const padding = new Array<TokenId>(this.order - 1).fill(boundary);
    const padded = [...padding, ...text, boundary];
    for (let end = padding.length; end < padded.length; end++) {
      for (let length = 0; length < this.order; length++) {
        this.#count(padded.slice(end - length, end), padded[end] ?? boundary);
      }
    }
  }

  #count(context: readonly TokenId[], token: TokenId): void {
    const key = context.join();
    const followers = this.#followers.get(key) ?? { counts: new Map<TokenId, number>(), total: 0 };
    followers.counts.set(token, (followers.counts.get(token) ?? 0) + 1);
    followers.total++;
    this.#followers.set(key, followers);
  }
}
