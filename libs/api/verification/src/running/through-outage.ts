import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable } from '@kamerton/api-database';

const attempts = 10;

/**
 * Does a piece of database work again for as long as a restart of the database takes: what was proved with hundreds of questions
 * is not given up over a few seconds. `goOn` is asked before each further attempt.
 */
export async function throughOutage<Result>(
  work: () => Promise<Result>,
  goOn: () => boolean,
  pauseMs = 2_000,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || attempt === attempts || !goOn()) throw error;
    }
    await pause(pauseMs);
  }
}
