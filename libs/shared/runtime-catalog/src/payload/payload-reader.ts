import { UnreadablePayload } from '../unreadable-payload.js';

const kindOf = (value: unknown): string => {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

/**
 * One place in a runtime's answer. Fields that nobody asks for are left alone, so newer runtimes stay readable; a field that
 * is asked for and has the wrong type is an `UnreadablePayload`. Only own properties count.
 */
export class PayloadReader {
  constructor(
    private readonly endpoint: string,
    readonly value: unknown,
    private readonly field = '',
  ) {}

  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  at(key: string): PayloadReader {
    const record = this.record();
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    return new PayloadReader(this.endpoint, value, this.field === '' ? key : `${this.field}.${key}`);
  }

  record(): Readonly<Record<string, unknown>> {
    if (!isRecord(this.value)) throw this.unreadable('an object');
    return this.value;
  }

  /** Go writes an empty slice as null, so null and absent are an empty list. */
  items(): readonly PayloadReader[] {
    if (this.isAbsent) return [];
    if (!Array.isArray(this.value)) throw this.unreadable('an array');
    return Array.from(this.value, (item: unknown, index) => {
      return new PayloadReader(this.endpoint, item, `${this.field}[${index}]`);
    });
  }

  /** Where the protocol always writes an array: its absence is another server's answer. */
  presentItems(): readonly PayloadReader[] {
    if (this.isAbsent) throw this.unreadable('an array');
    return this.items();
  }

  strings(): readonly string[] {
    return this.items().map((item) => item.string());
  }

  string(): string {
    if (typeof this.value !== 'string') throw this.unreadable('a string');
    return this.value;
  }

  /** `null` for null, absent and the empty string. */
  optionalString(): string | null {
    return this.isAbsent || this.value === '' ? null : this.string();
  }

  /** A count that the protocol always tells: its absence is another server's answer. */
  count(): number {
    if (typeof this.value !== 'number' || !Number.isSafeInteger(this.value) || this.value < 0) {
      throw this.unreadable('a whole number of at least 0');
    }
    return this.value;
  }

  /** A count that the runtime may leave out; 0 means the same there. */
  optionalCount(): number | null {
    return this.isAbsent || this.value === 0 ? null : this.count();
  }

  /** `null` for null and absent; some servers write what is not finite as null. */
  optionalNumber(): number | null {
    if (this.isAbsent) return null;
    if (typeof this.value !== 'number' || !Number.isFinite(this.value)) throw this.unreadable('a finite number');
    return this.value;
  }

  optionalBoolean(): boolean | null {
    if (this.isAbsent) return null;
    if (typeof this.value !== 'boolean') throw this.unreadable('a boolean');
    return this.value;
  }

  /** For what is of the right type and still not what the protocol promises; `found` must not repeat the value. */
  refuse(expected: string, found: string): UnreadablePayload {
    return new UnreadablePayload(this.endpoint, this.field, expected, found);
  }

  private unreadable(expected: string): UnreadablePayload {
    return new UnreadablePayload(this.endpoint, this.field, expected, kindOf(this.value));
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
