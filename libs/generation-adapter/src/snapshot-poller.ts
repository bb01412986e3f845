import { AdapterError, reasonOf } from './adapter-error.js';
import type { CheckedOptions } from './adapter-options.js';
import { fetchSnapshot, type TaggedSnapshot } from './fetch-snapshot.js';
import { inTime } from './in-time.js';
import { pollDelay } from './poll-delay.js';

export interface PollListener {
  /** Tag of the snapshot in use: asked before each poll, so that only a snapshot that was taken over is remembered. */
  readonly etag: () => string | null;
  /** Takes a new snapshot over; `null`: nothing new. What it throws counts as a failed poll. */
  readonly answered: (answer: TaggedSnapshot | null) => void;
  readonly failed: (error: AdapterError, failures: number) => void;
}

/** Asks again and again until it is closed; nothing makes it give up. */
export class SnapshotPoller {
  private readonly options: CheckedOptions;
  private readonly listener: PollListener;
  private timer: NodeJS.Timeout | undefined;
  private request: AbortController | undefined;
  private running: Promise<void> = Promise.resolve();
  private failures = 0;
  private closed = false;

  constructor(options: CheckedOptions, listener: PollListener) {
    this.options = options;
    this.listener = listener;
  }

  start(): void {
    this.running = this.round();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    this.request?.abort();
    await this.running;
  }

  private async round(): Promise<void> {
    const problem = await this.poll();
    if (this.closed) return;
    const delay = pollDelay(this.options, this.failures, problem, Math.random());
    this.timer = setTimeout(() => this.start(), delay);
    // A service that has nothing else to do may end.
    this.timer.unref();
  }

  private async poll(): Promise<AdapterError | null> {
    const request = new AbortController();
    const { timeoutMs } = this.options;
    const tooLate = new AdapterError('TIMEOUT', `Kamerton did not answer within ${timeoutMs} ms.`);
    const timer = setTimeout(() => request.abort(tooLate), timeoutMs).unref();
    this.request = request;
    try {
      this.listener.answered(
        await inTime(fetchSnapshot(this.options, this.listener.etag(), request.signal), request.signal),
      );
      this.failures = 0;
      return null;
    } catch (error) {
      if (this.closed) return null;
      this.failures += 1;
      const problem = explain(error, request.signal);
      this.listener.failed(problem, this.failures);
      return problem;
    } finally {
      clearTimeout(timer);
    }
  }
}

function explain(error: unknown, signal: AbortSignal): AdapterError {
  if (signal.aborted && signal.reason instanceof AdapterError) return signal.reason;
  if (error instanceof AdapterError) return error;
  return new AdapterError('UNREACHABLE', `Kamerton cannot be reached: ${reasonOf(error)}`, { cause: error });
}
