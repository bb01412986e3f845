import type { AdapterError } from './adapter-error.js';
import type { AdapterStatus } from './adapter-status.js';

export interface GenerationAdapterOptions {
  /** Where Kamerton answers, e.g. `http://127.0.0.1:4000`; a path in front of `/api` is kept. http or https, no credentials. */
  readonly url: string;
  /**
   * Milliseconds between two polls, 100 to 3 600 000, default 1000; each wait is varied by a tenth. An unchanged snapshot
   * costs one small 304, so a short interval is cheap, and a change is in use about half of it after it was made.
   */
  readonly pollIntervalMs?: number;
  /** Milliseconds for one poll from connecting to the last byte, 100 to 600 000, default 5000. */
  readonly timeoutMs?: number;
  /** Longest wait in milliseconds between polls while they fail, default 30 000. */
  readonly maxBackoffMs?: number;
  /** Wait in milliseconds after 401 or 403, default 60 000: a token that is refused now is seldom accepted a second later. */
  readonly refusedIntervalMs?: number;
  /** Largest snapshot in bytes that is read, default 33 554 432 (32 MiB). */
  readonly maxSnapshotBytes?: number;
  /** File that keeps the last good snapshot, so that a service can start while Kamerton is away. Left out: none. */
  readonly lastKnownGoodFile?: string;
  /**
   * Name of the service, 1 to 100 characters of one line: Kamerton then shows that this service uses a change, and whom a change
   * would concern. Left out: no receipts are given.
   */
  readonly service?: string;
  /** Name of this process among those of the service, at most 200 characters. Left out: host name, process id and a random part. */
  readonly instance?: string;
  /** Milliseconds between two receipts, 1000 to 600 000, default 30 000; a new snapshot is told within a second. */
  readonly receiptIntervalMs?: number;
  /** Bearer token, or a function that is asked for one before each poll. */
  readonly token?: string | (() => string | Promise<string>);
  /** Read only one runtime's or one model's sets. Left out: everything the caller may see. */
  readonly only?: { readonly runtime?: string; readonly model?: string };
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /**
   * Told when a problem begins or turns into another one, not each time it repeats. Left out: `process.emitWarning`.
   * What it throws, or rejects with, is caught.
   */
  readonly onError?: (error: AdapterError) => unknown;
  /** Told after a new snapshot came into use. What it throws, or rejects with, goes to `onError`. */
  readonly onUpdate?: (status: AdapterStatus) => unknown;
}

const ranges = {
  pollIntervalMs: { fallback: 1_000, min: 100, max: 3_600_000 },
  timeoutMs: { fallback: 5_000, min: 100, max: 600_000 },
  maxBackoffMs: { fallback: 30_000, min: 100, max: 3_600_000 },
  refusedIntervalMs: { fallback: 60_000, min: 100, max: 3_600_000 },
  receiptIntervalMs: { fallback: 30_000, min: 1_000, max: 600_000 },
  maxSnapshotBytes: { fallback: 32 * 1024 * 1024, min: 1_024, max: 1024 * 1024 * 1024 },
} as const;
type NumericOption = keyof typeof ranges;

export type CheckedOptions = GenerationAdapterOptions & Readonly<Record<NumericOption, number>>;

/** @throws TypeError, RangeError naming the option: a wrong option is a programming error, and found at start. */
export function checkOptions(options: GenerationAdapterOptions): CheckedOptions {
  checkUrl(options.url);
  checkName('service', options.service, 100);
  checkName('instance', options.instance, 200);
  return {
    ...options,
    pollIntervalMs: number(options, 'pollIntervalMs'),
    timeoutMs: number(options, 'timeoutMs'),
    maxBackoffMs: number(options, 'maxBackoffMs'),
    refusedIntervalMs: number(options, 'refusedIntervalMs'),
    receiptIntervalMs: number(options, 'receiptIntervalMs'),
    maxSnapshotBytes: number(options, 'maxSnapshotBytes'),
  };
}

function checkUrl(url: string): void {
  const { protocol, username, password } = URL.canParse(url)
    ? new URL(url)
    : { protocol: '', username: '', password: '' };
  // Every poll would fail, with the password in its message, which goes to the log.
  if (username !== '' || password !== '') throw new TypeError('url: must not carry credentials, use token instead');
  if (!/^https?:$/.test(protocol)) throw new TypeError(`url: must be an http or https address, not "${url}"`);
}

/** Text of one line, as Kamerton takes it: a wrong one would be refused with every receipt. */
function checkName(option: 'service' | 'instance', name: string | undefined, maxLength: number): void {
  if (name === undefined || (name.length <= maxLength && /^[^\p{C}\p{Z}](?:[^\p{C}]*[^\p{C}\p{Z}])?$/u.test(name)))
    return;
  throw new TypeError(`${option}: must be 1 to ${maxLength} characters of one line, without spaces at its ends`);
}

function number(options: GenerationAdapterOptions, name: NumericOption): number {
  const { fallback, min, max } = ranges[name];
  const value = options[name] ?? fallback;
  if (!(value >= min && value <= max)) throw new RangeError(`${name}: must be from ${min} to ${max}, not ${value}`);
  return value;
}
