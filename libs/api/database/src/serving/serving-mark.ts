import { wholeMark, type Repositories, type ServingMarks } from '../repositories/repositories.js';
import { SharedRun } from './shared-run.js';

/**
 * Tells whether something that was made from overrides, models and runtimes still holds: it does while the mark is the same.
 * However many ask at once, one short query at a time answers them all.
 */
export class ServingMark {
  private readonly reading: SharedRun<ServingMarks>;

  constructor(repositories: Repositories) {
    this.reading = new SharedRun(() => repositories.servingMarks());
  }

  /** Counts every change that was committed before the call. */
  async current(): Promise<string> {
    return wholeMark(await this.reading.run());
  }

  /** The same, leaving out what people changed: for what follows from models and runtimes alone. */
  async registry(): Promise<string> {
    return (await this.reading.run()).registry;
  }
}
