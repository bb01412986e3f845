import { QueryFailedError } from 'typeorm';

/** SQLSTATE of a refused statement, or the system's code of a broken connection (`ECONNREFUSED`). */
export function driverCode(error: unknown): string | undefined {
  const origin: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (origin instanceof AggregateError) {
    return driverCode(origin.errors[0]);
  }
  return origin instanceof Error && 'code' in origin && typeof origin.code === 'string' ? origin.code : undefined;
}
