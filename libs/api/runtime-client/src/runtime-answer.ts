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

export interface ExchangeOptions {
  /** Instead of the client's own limit: from the first name lookup to the last byte, in milliseconds. */
  readonly timeoutMs?: number;
  /** Instead of the client's own limit: of the answer's body, in bytes. */
  readonly maxBytes?: number;
  /** Breaks the call off; it then fails with `CANCELLED`. */
  readonly signal?: AbortSignal;
  /** The call is about the runtime as a whole: that it takes too long or answers 5xx counts against all of it. */
  readonly whole?: boolean;
  /** The call is made although earlier ones failed: a person asked for it. */
  readonly insist?: boolean;
}
