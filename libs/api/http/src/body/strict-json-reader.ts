import type { Localised } from '../problems/localised.js';
import type { LocalisedIssue } from '../problems/localised-issue.js';
import { jsonFailure } from './json-failure.js';
import { keyIssue, textIssue } from './json-key-issues.js';

const maxDepth = 64;
const maxIssues = 100;

const whitespace = /[ \t\n\r]*/y;
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const quoted = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;
const words: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/**
 * Reads JSON as `JSON.parse` does, and notices what that lets pass: a key given twice, keys that reach into prototypes,
 * numbers too large to be one, and text that cannot be stored.
 */
export class StrictJsonReader {
  readonly issues: LocalisedIssue[] = [];
  private position = 0;

  constructor(private readonly text: string) {}

  /** @throws ProblemException MALFORMED_JSON */
  read(): unknown {
    const document = this.value('', 0);
    if (this.position < this.text.length) throw this.failure(expected.end);
    return document;
  }

  private value(pointer: string, depth: number): unknown {
    if (depth > maxDepth) throw this.failure(expected.lessDepth);
    this.skip(whitespace);
    const value = this.bareValue(pointer, depth);
    this.skip(whitespace);
    return value;
  }

  private bareValue(pointer: string, depth: number): unknown {
    const first = this.text[this.position];
    if (first === '{') return this.object(pointer, depth);
    if (first === '[') return this.list(pointer, depth);
    if (first === '"') return this.string(pointer);
    const word = words.find(([spelling]) => this.text.startsWith(spelling, this.position));
    if (!word) return this.number(pointer);
    this.position += word[0].length;
    return word[1];
  }

  private object(pointer: string, depth: number): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    this.sequence('}', () => {
      this.skip(whitespace);
      if (this.text[this.position] !== '"') throw this.failure(expected.key);
      const key = this.rawString();
      const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      this.note(keyIssue(place, key, entries.has(key)));
      this.skip(whitespace);
      this.take(':');
      entries.set(key, this.value(place, depth + 1));
    });
    return Object.fromEntries(entries);
  }

  private list(pointer: string, depth: number): unknown[] {
    const items: unknown[] = [];
    this.sequence(']', () => items.push(this.value(`${pointer}/${items.length}`, depth + 1)));
    return items;
  }

  /** What stands between two brackets, with commas. */
  private sequence(close: ']' | '}', element: () => void): void {
    this.position += 1;
    this.skip(whitespace);
    if (this.text[this.position] !== close) {
      element();
      while (this.text[this.position] === ',') {
        this.position += 1;
        element();
      }
    }
    this.take(close);
  }

  private string(pointer: string): string {
    const value = this.rawString();
    this.note(textIssue(pointer, value));
    return value;
  }

  private rawString(): string {
    const start = this.position;
    const literal = this.match(quoted);
    if (literal === null) throw this.failure(expected.closedText);
    try {
      return JSON.parse(literal);
    } catch {
      this.position = start;
      throw this.failure(expected.escapes);
    }
  }

  private number(pointer: string): number {
    const literal = this.match(numeral);
    if (literal === null) throw this.failure(expected.value);
    const value = Number(literal);
    if (!Number.isFinite(value)) this.note({ pointer, code: 'INVALID_FIELD', message: tooLarge });
    return value;
  }

  private note(issue: LocalisedIssue | null): void {
    if (issue && this.issues.length < maxIssues) this.issues.push(issue);
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.position += found?.length ?? 0;
    return found;
  }

  private skip(pattern: RegExp): void {
    this.match(pattern);
  }

  private take(character: ':' | ']' | '}'): void {
    this.skip(whitespace);
    if (this.text[this.position] !== character) throw this.failure(expected.character(character));
    this.position += 1;
  }

  private failure(reason: Localised) {
    return jsonFailure(this.text, this.position, reason);
  }
}

const tooLarge: Localised = {
  en: 'must be a number that fits into 64 bits',
  pl: 'musi być liczbą, która mieści się w 64 bitach',
};

const expected = {
  value: { en: 'a value was expected', pl: 'oczekiwano wartości' },
  key: { en: 'a name in double quotes was expected', pl: 'oczekiwano nazwy w cudzysłowie' },
  end: { en: 'nothing may follow the document', pl: 'po dokumencie nie może już nic być' },
  closedText: { en: 'text without its closing quote', pl: 'tekst bez zamykającego cudzysłowu' },
  escapes: {
    en: 'text with an unknown escape or a bare control character',
    pl: 'tekst z nieznaną sekwencją ucieczki lub gołym znakiem sterującym',
  },
  lessDepth: { en: `more than ${maxDepth} levels`, pl: `więcej niż ${maxDepth} poziomów zagnieżdżenia` },
  character: (wanted: string): Localised => ({ en: `${wanted} was expected`, pl: `oczekiwano ${wanted}` }),
};
