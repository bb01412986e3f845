/** What can be wrong with a request before its handler has seen it; every protocol words it in its own way. */
export type FailureKind = 'malformed_json' | 'too_large' | 'unknown_path' | 'wrong_method' | 'internal';

export class RequestFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
  }
}
