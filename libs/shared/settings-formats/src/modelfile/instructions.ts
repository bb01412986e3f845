import { WrittenValue } from './written-value.js';

/** One instruction of a Modelfile, or what stands in its place. */
export interface Instruction {
  /** 1-based, of its first character. */
  readonly line: number;
  readonly text: string;
  /** In lower case; `null`: the text is none. */
  readonly name: string | null;
  /** Of `PARAMETER`: which one. */
  readonly parameter: string;
  readonly value: string;
  readonly problem: string | null;
}

const known = [
  'from',
  'license',
  'template',
  'system',
  'adapter',
  'draft',
  'renderer',
  'parser',
  'message',
  'requires',
];
const blank = /[ \t]/;
const lineEnd = /[\r\n]/;
/** The instructions of a Modelfile as Ollama's parser/parser.go reads them; where it would give up, the rest of the line is passed over. */
export function* instructions(text: string): Generator<Instruction> {
  const source = new Source(text);
  for (;;) {
    source.skip((character) => blank.test(character) || lineEnd.test(character));
    if (source.isAtEnd) return;
    if (source.peek() === '#') source.skip((character) => !lineEnd.test(character));
    else yield instruction(source);
  }
}

function instruction(source: Source): Instruction {
  const start = source.mark();
  const failed = (problem: string): Instruction => {
    source.skip((character) => !lineEnd.test(character));
    return { ...source.since(start), name: null, parameter: '', value: '', problem };
  };
  const name = source.take(/[a-zA-Z]/).toLowerCase();
  if (name !== 'parameter' && !known.includes(name)) return failed('no instruction of a Modelfile');
  if (!source.takesBlank()) return failed('nothing follows the instruction');
  const parameter = name === 'parameter' ? source.take(/[a-zA-Z0-9_]/) : '';
  if (name === 'message') source.take(/[a-zA-Z]/);
  if (name === 'parameter' && parameter === '') return failed('Ollama wants one blank, and then the parameter');
  if ((name === 'parameter' || name === 'message') && !source.takesBlank()) return failed('no value follows');
  const value = source.value();
  if (value === null)
    return { ...source.since(start), name: null, parameter: '', value: '', problem: 'a quote is never closed' };
  return { ...source.since(start), name, parameter, value, problem: null };
}

class Source {
  private readonly characters: readonly string[];
  private at = 0;
  private line = 1;

  constructor(text: string) {
    this.characters = Array.from(text.startsWith('\uFEFF') ? text.slice(1) : text);
  }

  get isAtEnd(): boolean {
    return this.at >= this.characters.length;
  }

  peek(): string {
    return this.characters[this.at] ?? '';
  }

  mark(): { readonly at: number; readonly line: number } {
    return { at: this.at, line: this.line };
  }

  since({ at, line }: ReturnType<Source['mark']>): { readonly text: string; readonly line: number } {
    return { text: this.characters.slice(at, this.at).join('').trim(), line };
  }

  skip(skipped: (character: string) => boolean): void {
    while (!this.isAtEnd && skipped(this.peek())) this.next();
  }

  take(taken: RegExp): string {
    const { at } = this.mark();
    this.skip((character) => taken.test(character));
    return this.characters.slice(at, this.at).join('');
  }

  takesBlank(): boolean {
    const takes = blank.test(this.peek());
    if (takes) this.next();
    return takes;
  }

  /** Up to the end of the line, or of the quotes that were opened; `null`: they are open at the end of the text. */
  value(): string | null {
    const written = new WrittenValue();
    for (; !this.isAtEnd; this.next()) {
      const character = this.peek();
      if (lineEnd.test(character) && written.isClosed) break;
      written.add(character);
    }
    return written.isClosed ? written.text : null;
  }

  private next(): void {
    // \r\n is one line end.
    if (this.peek() === '\n' || (this.peek() === '\r' && this.characters[this.at + 1] !== '\n')) this.line += 1;
    this.at += 1;
  }
}
