export type RuntimeFailureCode =
  | 'TIMEOUT'
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'REDIRECT'
  | 'NOT_JSON'
  | 'NOT_HTTP'
  | 'INTERRUPTED'
  | 'UNREACHABLE'
  | 'CANCELLED'
  | 'CIRCUIT_OPEN'
  | 'ADDRESS_REFUSED'
  | 'CREDENTIAL_MISSING'
  | 'CREDENTIAL_UNPROTECTED'
  | 'UNREADABLE'
  | 'ENDLESS_LIST'
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
