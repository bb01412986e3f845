import { Repositories } from '../repositories/repositories.js';
import { SharedRun } from './shared-run.js';

/**
 * Tells whether something that was made from overrides, models and runtimes still holds: it does while the mark is the same.
 * However many ask at once, one short query at a time answers them all.
 */
export class ServingMark {
  private readonly reading: SharedRun<string>;

  constructor(repositories: Repositories) {
    this.reading = new SharedRun(() => repositories.servingMark());
  }

  /** Counts every change that was committed before the call. */
  current(): Promise<string> {
    return this.reading.run();
  }
}
