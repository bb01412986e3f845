import { asDatabaseUnavailable } from '@kamerton/api-database';
import { ProblemException } from '@kamerton/api-http';

const retryAfterSeconds = '2';

/** 503 while the database is away; `null` for errors of any other kind. */
export function databaseProblem(error: unknown): ProblemException | null {
  const unavailable = asDatabaseUnavailable(error);
  return (
    unavailable &&
    new ProblemException('DATABASE_UNAVAILABLE', { headers: { 'retry-after': retryAfterSeconds }, cause: unavailable })
  );
}
