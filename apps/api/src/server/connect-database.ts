import { setTimeout as pause } from 'node:timers/promises';
import { asDatabaseUnavailable, migrate } from '@kamerton/api-database';
import type { Logger } from 'pino';
import { StartFailure } from './start-failure.js';

const attempts = 10;
const pauseMs = 1_000;

/** Brings the schema up to date; waits a while for a database that is itself just starting. */
export async function connectDatabase(url: string, logger: Logger): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await migrate({ url });
    } catch (error) {
      const unavailable = asDatabaseUnavailable(error);
      if (!unavailable || attempt === attempts) throw new StartFailure(`${place(url)} cannot be used: ${words(error)}`);
      logger.warn({ context: 'Database' }, `${place(url)} does not answer yet: ${words(error)}`);
      await pause(pauseMs);
    }
  }
}

function place(url: string): string {
  const { host, pathname } = new URL(url);
  return `The database ${host}${pathname}`;
}

const words = (error: unknown): string =>
  error instanceof AggregateError
    ? error.errors.map(words).join('; ')
    : error instanceof Error
      ? error.message
      : String(error);
