import { UsageFailure } from '../failures/usage-failure.js';

/** What stands on the command line, behind the command's name. */
export class Given {
  private next = 0;

  constructor(
    readonly command: string,
    private readonly words: readonly string[],
    private readonly options: Readonly<Record<string, unknown>>,
  ) {}

  /** The next word. @throws UsageFailure when there is none */
  word(name: string): string {
    const word = this.optionalWord();
    if (word === undefined || word === '') throw new UsageFailure(`<${name}> is missing.`, this.command);
    return word;
  }

  optionalWord(): string | undefined {
    const word = this.words[this.next];
    this.next += 1;
    return word;
  }

  remainingWords(): readonly string[] {
    const rest = this.words.slice(this.next);
    this.next = this.words.length;
    return rest;
  }

  /** @throws UsageFailure when words are left that mean nothing here */
  noMoreWords(): void {
    const [extra] = this.remainingWords();
    if (extra !== undefined) throw new UsageFailure(`"${extra}" is one word too many.`, this.command);
  }

  flag(name: string): boolean {
    const value = this.options[name];
    return Array.isArray(value) ? value.includes(true) : value === true;
  }

  /** @throws UsageFailure when it was given twice, or without text */
  text(name: string): string | undefined {
    const value = this.options[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw new UsageFailure(`--${name} may be given once only.`, this.command);
    if (value === '') throw new UsageFailure(`--${name} is empty.`, this.command);
    return value;
  }

  /** @throws UsageFailure when one of them is empty */
  texts(name: string): readonly string[] {
    const value = this.options[name];
    const texts = Array.isArray(value) ? value.map(String) : [];
    if (texts.includes('')) throw new UsageFailure(`--${name} is empty.`, this.command);
    return texts;
  }

  /** A whole number, 0 or more. @throws UsageFailure */
  count(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^\d{1,9}$/.test(text))
      throw new UsageFailure(`--${name} must be a whole number, not "${text}".`, this.command);
    return Number(text);
  }

  /** @throws UsageFailure */
  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(name);
    const choice = choices.find((known) => known === text);
    if (text === undefined || choice !== undefined) return choice;
    throw new UsageFailure(`--${name} must be one of ${choices.join(', ')}.`, this.command);
  }
}
