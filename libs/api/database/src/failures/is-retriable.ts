import { driverCode } from './driver-code.js';

const serializationFailure = '40001';
const deadlockDetected = '40P01';

/** Postgres gave the transaction up for the sake of another one; the same work may succeed when done again. */
export function isRetriable(error: unknown): boolean {
  const code = driverCode(error);
  return code === serializationFailure || code === deadlockDetected;
}
