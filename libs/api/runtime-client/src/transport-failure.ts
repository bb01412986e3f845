import { BodyInterrupted, BodyTooLarge } from './bounded-body.js';
import type { ClientLimits } from './client-limits.js';
import { CredentialTrouble } from './credential.js';
import { AddressRefused } from './guarded-lookup.js';
import { JsonTooDeep, JsonTooMuch } from './json-shape.js';
import type { RuntimeFailureCode } from './runtime-failure.js';

interface FailureWords {
  readonly code: RuntimeFailureCode;
  readonly words: string;
}

/** What an error of the connection means. System error codes are named, their messages are not: they carry addresses twice over. */
export function transportFailure(error: unknown, timedOut: boolean, limits: ClientLimits): FailureWords {
  if (timedOut) return { code: 'TIMEOUT', words: `gave no complete answer within ${limits.timeoutMs} ms` };
  if (error instanceof BodyTooLarge) return { code: 'TOO_LARGE', words: `answered more than ${limits.maxBytes} bytes` };
  if (error instanceof JsonTooMuch) return { code: 'TOO_LARGE', words: `answered ${error.message}` };
  if (error instanceof JsonTooDeep) return { code: 'TOO_DEEP', words: `answered ${error.message}` };
  if (error instanceof CredentialTrouble) return { code: error.code, words: `was not called: ${error.message}` };
  if (error instanceof BodyInterrupted) return { code: 'INTERRUPTED', words: 'broke off before the end of its answer' };
  if (error instanceof AddressRefused)
    return { code: 'ADDRESS_REFUSED', words: `was not called: ${error.message}, which is not allowed` };
  const systemCode = systemCodeOf(error);
  if (systemCode.startsWith('HPE_'))
    return { code: 'NOT_HTTP', words: `answered something that is not HTTP (${systemCode})` };
  if (systemCode === 'ECONNRESET' || systemCode === 'ABORT_ERR')
    return { code: 'INTERRUPTED', words: 'broke off before the end of its answer' };
  return { code: 'UNREACHABLE', words: `could not be reached (${systemCode})` };
}

/** By shape, not by class: a connection tried at several addresses gives a list of errors, of which the first tells enough. */
function systemCodeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'no error code';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'errors' in error && Array.isArray(error.errors) ? systemCodeOf(error.errors[0]) : 'no error code';
}
