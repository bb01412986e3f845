import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { asDatabaseUnavailable, DatabaseUnavailable } from '../failures/database-unavailable.js';
import { isRetriable } from '../failures/is-retriable.js';
import { Repositories } from '../repositories/repositories.js';
import { Turns } from './turns.js';

/** The repositories of one open transaction. */
export type Transaction = Repositories;

/**
 * Where every wait for a row ends in a serialisation failure, two hundred writers of one set need up to ten attempts; under
 * READ COMMITTED, at which this runs, only a deadlock is retried, and one attempt more is enough.
 */
const attempts = 15;
const firstPauseMs = 10;
const longestPauseMs = 320;

/** Connections that writers leave to those who read: they would wait behind every writer otherwise. */
const leftToReaders = 2;
/**
 * How long a writer waits for its turn. The time that a connection may take is another matter, and far too short for a crowd of
 * writers that wait for each other.
 */
const patienceMs = 15_000;

/** One change, whole or not at all. Lock the override set first and append to the ledger last, everywhere. */
export class UnitOfWork {
  private readonly turns: Turns;

  constructor(private readonly dataSource: DataSource) {
    this.turns = new Turns(Math.max(1, (dataSource.options.poolSize ?? 10) - leftToReaders), patienceMs);
  }

  /**
   * Commits when `work` resolves and rolls back when it rejects. Work that Postgres gave up over a deadlock or a
   * serialisation failure is done again from its beginning, so it must not act on anything but the transaction.
   * One piece of work never begins another inside: both would wait for the same turns.
   *
   * @throws DatabaseUnavailable, also when that happened again and again; otherwise whatever `work` throws
   */
  async run<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.turns.take(() => this.dataSource.transaction((manager) => work(new Repositories(manager))));
      } catch (error) {
        if (!isRetriable(error)) throw asDatabaseUnavailable(error) ?? error;
        if (attempt === attempts) throw new DatabaseUnavailable(error);
        await pause(Math.min(firstPauseMs * 2 ** attempt, longestPauseMs) * Math.random());
      }
    }
  }

  /** Several reads of one and the same state of the database. */
  async read<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result> {
    try {
      return await this.dataSource.transaction('REPEATABLE READ', async (manager: EntityManager) => {
        await manager.query('SET TRANSACTION READ ONLY');
        return work(new Repositories(manager));
      });
    } catch (error) {
      throw asDatabaseUnavailable(error) ?? error;
    }
  }
}
