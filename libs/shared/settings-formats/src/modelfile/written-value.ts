/** Go's strconv.IsPrint: everything else is dropped by Ollama without a word, but for blanks and line ends. */
const kept = /[\p{L}\p{M}\p{N}\p{P}\p{S} \t\r\n]/u;
const blank = /\s/;

/** The value of an instruction while it is read, character by character (parser/parser.go : ParseFile, unquote). */
export class WrittenValue {
  private readonly characters: string[] = [];
  /** Index of the first and of the last character that is no blank; -1: none yet. Worked out as it grows: a long value with many line ends is asked at each of them. */
  private first = -1;
  private last = -1;

  add(character: string): void {
    if (!kept.test(character)) return;
    this.characters.push(character);
    if (blank.test(character)) return;
    this.last = this.characters.length - 1;
    if (this.first === -1) this.first = this.last;
  }

  /** No quote is open. */
  get isClosed(): boolean {
    const quote = this.quote;
    return quote === 0 || (this.length >= 2 * quote && this.isQuotes(this.last - quote + 1, quote));
  }

  /** Without the blanks around it, and without its quotes. */
  get text(): string {
    const { quote } = this;
    return this.characters.slice(this.first + quote, this.last + 1 - quote).join('');
  }

  /** Three, one or no quotation marks that the value begins with. */
  private get quote(): 0 | 1 | 3 {
    if (this.first === -1 || !this.isQuotes(this.first, 1)) return 0;
    return this.length >= 3 && this.isQuotes(this.first, 3) ? 3 : 1;
  }

  private get length(): number {
    return this.first === -1 ? 0 : this.last - this.first + 1;
  }

  private isQuotes(from: number, count: 1 | 3): boolean {
    return Array.from({ length: count }, (_, index) => this.characters[from + index]).every((found) => found === '"');
  }
}
