import { AdapterError, type AdapterErrorCode } from './adapter-error.js';

const codeByStatus: Readonly<Record<number, AdapterErrorCode>> = { 401: 'UNAUTHENTICATED', 403: 'PERMISSION_DENIED' };

/** What an answer other than 200 means for the adapter. */
export function refusedAnswer({ status, headers }: Response, what: string): AdapterError {
  const code = codeByStatus[status] ?? 'HTTP_STATUS';
  return new AdapterError(code, `Kamerton answered ${what} with HTTP ${status}.`, {
    retryAfterMs: retryAfter(headers.get('retry-after')),
  });
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(milliseconds) && milliseconds > 0 ? milliseconds : undefined;
}
