import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { AdapterError, reasonOf } from './adapter-error.js';
import type { CheckedOptions } from './adapter-options.js';
import { inTime } from './in-time.js';
import { Reporter } from './reporter.js';
import { sendReceipt } from './send-receipt.js';
import type { SnapshotInUse } from './snapshot-in-use.js';
import type { Usage } from './usage.js';

/** A change is told soon, but not by a thousand services in the same moment. */
const soonMs = { least: 100, spread: 900 };

/** What `close()` waits at most. */
const lastWordMs = 1_000;

/**
 * Tells Kamerton which snapshot is in use, for which models, and what was done to values: soon after a new one, and from time
 * to time. What could not be told is told with the next receipt. A receipt whose answer was lost counts twice.
 */
export class ReceiptGiver {
  private readonly reporter: Reporter;
  private timer: NodeJS.Timeout | undefined;
  private giving: Promise<void> = Promise.resolve();
  private request: AbortController | undefined;
  private closed = false;

  constructor(
    private readonly options: CheckedOptions & { readonly service: string },
    private readonly instance: string,
    private readonly usage: Usage,
    private readonly inUse: () => SnapshotInUse | null,
  ) {
    this.reporter = new Reporter(options.onError);
    this.wait(options.receiptIntervalMs);
  }

  /** A new snapshot came into use. */
  soon(): void {
    this.wait(soonMs.least + soonMs.spread * Math.random());
  }

  /** What was not told yet is told now, if Kamerton takes it at once: a job that runs at night may be over within seconds. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.timer);
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      this.request?.abort();
    }, lastWordMs);
    await this.giving;
    if (!isLate && this.usage.isUntold()) await this.send();
    clearTimeout(late);
  }

  private wait(milliseconds: number): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    // A service that has nothing else to do may end.
    this.timer = setTimeout(() => this.give(), Math.min(milliseconds, this.options.receiptIntervalMs)).unref();
  }

  private give(): void {
    this.giving = this.giving.then(() => this.send()).finally(() => this.wait(this.options.receiptIntervalMs));
  }

  private async send(): Promise<void> {
    const { service, timeoutMs } = this.options;
    const { instance } = this;
    const snapshot = this.inUse();
    const { follows, settle } = this.usage.untold();
    const request = new AbortController();
    this.request = request;
    const tooLate = new AdapterError('TIMEOUT', `Kamerton did not take the receipt within ${timeoutMs} ms.`);
    const timer = setTimeout(() => request.abort(tooLate), timeoutMs).unref();
    try {
      const applied = { sequence: snapshot?.sequence ?? null, applied_at: snapshot?.loadedAt.toISOString() ?? null };
      const receipt = { service, instance, ...applied, follows };
      await inTime(sendReceipt(this.options, receipt, request.signal), request.signal);
      settle();
      this.reporter.recovered();
    } catch (error) {
      if (!this.closed) this.reporter.problem(asProblem(error, request.signal));
    } finally {
      clearTimeout(timer);
    }
  }
}

/** `null`: the service has not said what it is called. */
export function receiptGiver(
  options: CheckedOptions,
  usage: Usage,
  inUse: () => SnapshotInUse | null,
): ReceiptGiver | null {
  const { service, instance = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}` } = options;
  return service === undefined ? null : new ReceiptGiver({ ...options, service }, instance, usage, inUse);
}

function asProblem(error: unknown, signal: AbortSignal): AdapterError {
  if (signal.aborted && signal.reason instanceof AdapterError) return signal.reason;
  if (error instanceof AdapterError) return error;
  return new AdapterError('UNREACHABLE', `Kamerton cannot be given a receipt: ${reasonOf(error)}`, { cause: error });
}
