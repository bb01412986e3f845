import { HttpException } from '@nestjs/common';
import { problemStatus, type ProblemCode } from '@kamerton/contract';
import { maxBodyBytes } from '../body/max-body-bytes.js';
import { ProblemException } from './problem-exception.js';

/** Knows errors of another library by their type, e.g. that the database is away; `null` for all others. */
export type ProblemTranslator = (error: unknown) => ProblemException | null;

/** Every error there can be, as a problem. What nobody knows is an internal error, which tells nothing to the outside. */
export function toProblem(
  error: unknown,
  translators: readonly ProblemTranslator[] = [],
  bodyLimit: number = maxBodyBytes,
): ProblemException {
  if (error instanceof ProblemException) {
    return error;
  }
  for (const translate of translators) {
    const problem = translate(error);
    if (problem) return problem;
  }
  return fromStatus(statusOf(error), error, bodyLimit) ?? new ProblemException('INTERNAL_ERROR', { cause: error });
}

function fromStatus(status: number | undefined, cause: unknown, bodyLimit: number): ProblemException | null {
  if (status === problemStatus.BODY_TOO_LARGE) return bodyTooLarge(bodyLimit, cause);
  const code = codesByStatus.get(status ?? 500);
  if (code) return new ProblemException(code, { cause });
  return status !== undefined && status >= 400 && status < 500
    ? new ProblemException('MALFORMED_REQUEST', { cause })
    : null;
}

/** Nest's exceptions and Fastify's errors both carry the status they stand for. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** For statuses that frameworks give by themselves. */
const codesByStatus: ReadonlyMap<number, ProblemCode> = new Map([
  [401, 'UNAUTHENTICATED'],
  [403, 'PERMISSION_DENIED'],
  [404, 'NOT_FOUND'],
  [405, 'METHOD_NOT_ALLOWED'],
  [414, 'URI_TOO_LONG'],
  [415, 'UNSUPPORTED_MEDIA_TYPE'],
]);

const bodyTooLarge = (limit: number, cause: unknown): ProblemException =>
  new ProblemException('BODY_TOO_LARGE', {
    detail: {
      en: `The body is larger than ${limit / 1024} KiB.`,
      pl: `Treść żądania jest większa niż ${limit / 1024} KiB.`,
    },
    cause,
  });
