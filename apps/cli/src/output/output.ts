import type { Sink } from '../outside/outside.js';
import type { Style } from './style.js';

interface Channel extends Sink {
  readonly style: Style;
}

/** Results on stdout, for a person or for a program; what is said beside them on stderr. */
export class Output {
  constructor(
    private readonly result: Channel,
    private readonly side: Channel,
    readonly json: boolean,
  ) {}

  /** The one result of a command: the document for programs, the text for people. */
  show(document: unknown, text: (style: Style) => string): void {
    if (this.json) this.result.write(`${JSON.stringify(document, null, 2)}\n`);
    else this.result.write(text(this.result.style));
  }

  /** A result that is text for both. */
  raw(text: string): void {
    this.result.write(text);
  }

  /** Shown to people before the result; programs get it within the document. */
  foretell(text: (style: Style) => string): void {
    if (!this.json) this.result.write(text(this.result.style));
  }

  /** On stderr. */
  note(text: (style: Style) => string): void {
    this.side.write(text(this.side.style));
  }

  /** Whether somebody watches stderr. */
  get isWatched(): boolean {
    return this.side.isTTY;
  }
}
