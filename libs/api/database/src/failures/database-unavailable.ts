import {
  CannotExecuteNotConnectedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { driverCode } from './driver-code.js';

/** The database cannot be reached, has no room or took too long. Nothing is wrong with the request: it may be tried again. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';

  constructor(cause: unknown) {
    super(`the database is not available: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The failure as `DatabaseUnavailable` if it is one of those; `null` for every other error. */
export function asDatabaseUnavailable(error: unknown): DatabaseUnavailable | null {
  if (error instanceof DatabaseUnavailable) {
    return error;
  }
  return isAway(driverCode(error)) || hasLostConnection(error) ? new DatabaseUnavailable(error) : null;
}

const awayCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '25006', // read-only: a standby after a fail-over
  '25P03', // idle in transaction for too long
  '53300', // too many connections
  '57014', // statement timeout
  '57P01', // shut down by an administrator
  '57P02', // crashed
  '57P03', // starting up or shutting down
]);

const isAway = (code: string | undefined): boolean =>
  code !== undefined && (awayCodes.has(code) || /^08\w{3}$/.test(code));

/** What TypeORM answers on a connection that it gave up when the server cut it. */
const releasedErrors = [
  CannotExecuteNotConnectedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
];

/** The driver's own complaints, which carry no code. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Driver not Connected)/i;

function hasLostConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    (lostConnection.test(error.message) || releasedErrors.some((released) => error instanceof released))
  );
}
