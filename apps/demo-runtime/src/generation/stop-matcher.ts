/** Finds stop strings in a text that arrives in pieces, and never lets a part of one out before it is sure. */
export class StopMatcher {
  #held = '';

  constructor(
    private readonly stops: readonly string[],
    private readonly includeStop = false,
  ) {}

  /** @returns the text that may go out now, and the stop string that ends it, if one is complete */
  add(piece: string): { readonly text: string; readonly matched: string | null } {
    this.#held += piece;
    const match = this.#firstMatch();
    if (match !== undefined) {
      const text = this.#held.slice(0, match.at + (this.includeStop ? match.stop.length : 0));
      this.#held = '';
      return { text, matched: match.stop };
    }
    const safe = this.#held.length - this.#possibleStart();
    const text = this.#held.slice(0, safe);
    this.#held = this.#held.slice(safe);
    return { text, matched: null };
  }

  /** What was held back although no stop string came of it. */
  flush(): string {
    const text = this.#held;
    this.#held = '';
    return text;
  }

  #firstMatch() {
    return this.stops
      .map((stop) => ({ stop, at: this.#held.indexOf(stop) }))
      .filter(({ at }) => at !== -1)
      .sort((a, b) => a.at - b.at)[0];
  }

  /** Length of the longest end of the held text that a stop string begins with. */
  #possibleStart(): number {
    return Math.max(0, ...this.stops.map((stop) => overlap(this.#held, stop)));
  }
}

function overlap(text: string, stop: string): number {
  for (let length = Math.min(text.length, stop.length - 1); length > 0; length--) {
    if (text.endsWith(stop.slice(0, length))) return length;
  }
  return 0;
}
