import type { RunEnding } from './run-ending.js';

/** Ends a run from outside, in the middle of a question if need be. The first to pull it says why. */
export class RunBrake {
  private readonly controller = new AbortController();
  private reason: RunEnding = null;

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get pulled(): boolean {
    return this.signal.aborted;
  }

  get ending(): RunEnding {
    return this.reason;
  }

  pull(reason: RunEnding): void {
    if (this.pulled) return;
    this.reason = reason;
    this.controller.abort();
  }
}
