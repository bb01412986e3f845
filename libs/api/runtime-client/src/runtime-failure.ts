export type RuntimeFailureCode =
  | 'TIMEOUT'
  | 'TOO_LARGE'
  | 'REDIRECT'
  | 'NOT_JSON'
  | 'NOT_HTTP'
  | 'INTERRUPTED'
  | 'UNREACHABLE'
  | 'CANCELLED'
  | 'ADDRESS_REFUSED'
  | 'UNREADABLE'
  | `HTTP_${number}`;

/** Why one call to one runtime gave nothing usable. The message is fit for people: it names endpoint, rule and limit. */
export class RuntimeFailure extends Error {
  override readonly name = 'RuntimeFailure';

  constructor(
    readonly code: RuntimeFailureCode,
    readonly runtime: string,
    readonly endpoint: string,
    words: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${endpoint} ${words}`, options);
  }
}
