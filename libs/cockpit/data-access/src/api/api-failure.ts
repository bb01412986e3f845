import { HttpErrorResponse } from '@angular/common/http';
import { type Problem, problemStatus } from '@kamerton/contract';
import { TimeoutError } from 'rxjs';

/** Why a call to the API gave no answer to work with. */
export type ApiFailure =
  /** No answer at all: the API is down, the network is away, or it took too long. */
  | { readonly kind: 'unreachable' }
  /** The API said what is wrong (RFC 9457). */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Something answered, but not as the API would: a proxy, or a defect. */
  | { readonly kind: 'unexpected'; readonly status: number };

export const failureOf = (error: unknown): ApiFailure => {
  if (error instanceof TimeoutError) return { kind: 'unreachable' };
  if (!(error instanceof HttpErrorResponse)) throw error;
  if (isProblem(error.error)) return { kind: 'problem', problem: error.error };
  return error.status === 0 ? { kind: 'unreachable' } : { kind: 'unexpected', status: error.status };
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  typeof body.code === 'string' &&
  Object.hasOwn(problemStatus, body.code) &&
  'detail' in body &&
  typeof body.detail === 'string';
