import { DatabaseUnavailable } from '../failures/database-unavailable.js';

/** Lets a few pieces of work go on at once; the others wait for their turn, first come, first served. */
export class Turns {
  private readonly waiting = new Set<() => void>();

  /** @param free how many may go on at once */
  constructor(
    private free: number,
    private readonly patienceMs: number,
  ) {}

  /** @throws DatabaseUnavailable when the turn does not come within `patienceMs`; otherwise whatever `work` throws */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free -= 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      this.pass();
    }
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(begin);
        reject(new DatabaseUnavailable(new Error(`its turn to write did not come within ${this.patienceMs} ms`)));
      }, this.patienceMs);
      this.waiting.add(begin);
    });
  }

  private pass(): void {
    const [next] = this.waiting;
    if (next === undefined) {
      this.free += 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
