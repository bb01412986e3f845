import { QueryFailedError } from 'typeorm';

/** SQLSTATE of a refused statement, or the system's code of a broken connection (`ECONNREFUSED`). */
export function driverCode(error: unknown): string | undefined {
  const origin: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = propertyOf(origin, 'code');
  if (typeof code === 'string') {
    return code;
  }
  // A name with several addresses fails once for each of them.
  const attempts = propertyOf(origin, 'errors');
  return Array.isArray(attempts) ? driverCode(attempts[0]) : undefined;
}

function propertyOf(value: unknown, name: 'code' | 'errors'): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
