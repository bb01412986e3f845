import type { TokenId } from '@kamerton/sampling';

/** Stands before the first and after the last token of every text. */
export const boundary: TokenId = 0;

export class Vocabulary {
  readonly #words: string[] = [''];
  readonly #ids = new Map<string, TokenId>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (this.#ids.has(word)) continue;
      this.#ids.set(word, this.#words.length);
      this.#words.push(word);
    }
  }

  get size(): number {
    return this.#words.length;
  }

  word(token: TokenId): string {
    const word = this.#words[token];
    if (word === undefined) throw new RangeError(`token ${token} is not among the ${this.size} of the vocabulary`);
    return word;
  }

  /** A word that starts a sentence in the prompt may stand in the middle of one in the corpus, and the other way round. */
  find(word: string): TokenId | undefined {
    const lower = word.toLowerCase();
    return this.#ids.get(word) ?? this.#ids.get(lower) ?? this.#ids.get(lower.charAt(0).toUpperCase() + lower.slice(1));
  }
}
