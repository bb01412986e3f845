/** One thing that is wrong with what was given. */
export interface Finding {
  readonly parameter?: string;
  readonly code: string;
  readonly message: string;
  readonly limit?: unknown;
}

/** What was given is wrong, and was not sent. */
export class InvalidFailure extends Error {
  constructor(
    message: string,
    readonly findings: readonly Finding[] = [],
  ) {
    super(message);
  }
}
