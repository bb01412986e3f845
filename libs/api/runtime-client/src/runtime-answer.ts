/** What came back from one call, whatever its status. */
export interface RuntimeAnswer {
  readonly status: number;
  /** The parsed body of a 2xx answer in JSON, `null` included; `undefined` when there is none. */
  readonly payload: unknown;
  /** The first 2,000 characters of the body as text, for people. */
  readonly text: string;
  /** Without parameters, in lower case; `null`: none was given. */
  readonly mediaType: string | null;
}

/** Narrower or wider than the client's own limits, for one call. */
export interface ExchangeOptions {
  /** From the first name lookup to the last byte, in milliseconds. */
  readonly timeoutMs?: number;
  /** Of the answer's body, in bytes. */
  readonly maxBytes?: number;
  /** Breaks the call off; it then fails with `CANCELLED`. */
  readonly signal?: AbortSignal;
}
