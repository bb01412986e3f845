/** What can go wrong around an adapter. None of it ever reaches `apply()`. */
export const adapterErrorCodes = [
  'UNREACHABLE',
  'TIMEOUT',
  'UNAUTHENTICATED',
  'PERMISSION_DENIED',
  'HTTP_STATUS',
  'TOO_LARGE',
  'BAD_SNAPSHOT',
  'UNKNOWN_SCHEMA',
  'FILE_UNREADABLE',
  'FILE_UNWRITABLE',
  'CALLBACK_FAILED',
] as const;
export type AdapterErrorCode = (typeof adapterErrorCodes)[number];

/** A problem that the adapter lives with: it keeps what works and tries again. The message is fit for a log line. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  readonly code: AdapterErrorCode;
  /** Milliseconds that the server asked to be left alone (`Retry-After`); absent when it did not. */
  readonly retryAfterMs?: number;

  constructor(
    code: AdapterErrorCode,
    message: string,
    { cause, retryAfterMs }: { readonly cause?: unknown; readonly retryAfterMs?: number | undefined } = {},
  ) {
    super(message, { cause });
    this.code = code;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}

/** The innermost reason in words: `fetch` says "fetch failed" and keeps the reason in `cause`. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('cause' in error && typeof error.cause === 'object' && error.cause !== null) return reasonOf(error.cause);
  if ('message' in error && typeof error.message === 'string' && error.message !== '') return error.message;
  return errorCodeOf(error) ?? String(error);
}

/** The system's word for what went wrong (`ENOENT`). */
export function errorCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
