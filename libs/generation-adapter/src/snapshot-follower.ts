import { AdapterError, reasonOf } from './adapter-error.js';
import type { CheckedOptions } from './adapter-options.js';
import type { AdapterStatus } from './adapter-status.js';
import { snapshotUrl, type TaggedSnapshot } from './fetch-snapshot.js';
import { readLastKnownGood, writeLastKnownGood } from './last-known-good.js';
import { receiptGiver, type ReceiptGiver } from './receipt-giver.js';
import { Reporter } from './reporter.js';
import { takeIntoUse, type SnapshotInUse } from './snapshot-in-use.js';
import { SnapshotPoller } from './snapshot-poller.js';
import type { Usage } from './usage.js';

const defaultReadyMs = 10_000;

/** Holds the newest snapshot that was ever good: first from the file, then from the network. */
export class SnapshotFollower {
  /** Replaced as a whole, so that one request never sees two snapshots. */
  inUse: SnapshotInUse | null = null;

  private readonly options: CheckedOptions;
  private readonly url: string;
  private readonly polls: Reporter;
  private readonly files: Reporter;
  private readonly schemas: Reporter;
  private readonly poller: SnapshotPoller;
  private readonly receipts: ReceiptGiver | null;
  private readonly waiting = new Set<() => void>();
  private confirmedAt: Date | null = null;
  private problem: AdapterError | null = null;
  private failures = 0;
  private closed = false;
  /** A slow disk holds no poll up; writes keep their order. */
  private writing: Promise<void> = Promise.resolve();

  constructor(options: CheckedOptions, usage: Usage) {
    this.options = options;
    this.url = snapshotUrl(options);
    this.polls = new Reporter(options.onError);
    this.files = new Reporter(options.onError);
    this.schemas = new Reporter(options.onError);
    this.readFile();
    this.receipts = receiptGiver(options, usage, () => this.inUse);
    this.poller = new SnapshotPoller(options, {
      etag: () => this.inUse?.etag ?? null,
      answered: (answer) => this.answered(answer),
      failed: (error, failures) => this.failed(error, failures),
    });
    this.poller.start();
  }

  ready(timeoutMs = defaultReadyMs): Promise<AdapterStatus> {
    if (this.isReady()) return Promise.resolve(this.status());
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve(this.status());
      };
      const timer = setTimeout(done, timeoutMs);
      this.waiting.add(done);
    });
  }

  status(): AdapterStatus {
    const { inUse, confirmedAt, failures, problem } = this;
    return {
      state: this.state(),
      sequence: inUse?.sequence ?? null,
      source: inUse?.source ?? null,
      loadedAt: inUse?.loadedAt ?? null,
      confirmedAt,
      failures,
      problem,
    };
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([this.poller.close(), this.receipts?.close()]);
    await this.writing;
    this.wake();
  }

  private answered(answer: TaggedSnapshot | null): void {
    if (answer !== null) this.use(takeOver(answer));
    this.confirmedAt = new Date();
    this.problem = null;
    this.failures = 0;
    this.polls.recovered();
    this.wake();
    if (answer === null) return;
    this.receipts?.soon();
    const { onUpdate } = this.options;
    if (onUpdate !== undefined) this.polls.call('onUpdate', () => onUpdate(this.status()));
    this.writing = this.writing.then(() => this.writeFile(answer));
  }

  private use(snapshot: SnapshotInUse): void {
    this.inUse = snapshot;
    if (snapshot.problem === null) this.schemas.recovered();
    else this.schemas.problem(snapshot.problem);
  }

  private failed(error: AdapterError, failures: number): void {
    this.problem = error;
    this.failures = failures;
    this.polls.problem(error);
    if (this.inUse !== null) this.wake();
  }

  private readFile(): void {
    const { lastKnownGoodFile } = this.options;
    if (lastKnownGoodFile === undefined) return;
    try {
      const kept = readLastKnownGood(lastKnownGoodFile, this.url);
      if (kept !== null) this.use(takeIntoUse(kept, 'file'));
    } catch (error) {
      this.files.problem(asFileProblem(error));
    }
  }

  private async writeFile(answer: TaggedSnapshot): Promise<void> {
    const { lastKnownGoodFile } = this.options;
    if (lastKnownGoodFile === undefined) return;
    try {
      await writeLastKnownGood(lastKnownGoodFile, this.url, answer);
      this.files.recovered();
    } catch (error) {
      this.files.problem(asFileProblem(error));
    }
  }

  private state(): AdapterStatus['state'] {
    if (this.closed) return 'closed';
    if (this.inUse === null) return 'empty';
    return this.confirmedAt !== null && this.problem === null ? 'live' : 'stale';
  }

  private isReady(): boolean {
    return this.closed || this.confirmedAt !== null || (this.inUse !== null && this.problem !== null);
  }

  private wake(): void {
    for (const done of this.waiting) done();
  }
}

function takeOver(answer: TaggedSnapshot): SnapshotInUse {
  try {
    return takeIntoUse(answer, 'network');
  } catch (error) {
    throw new AdapterError('BAD_SNAPSHOT', `Kamerton's snapshot cannot be used: ${reasonOf(error)}`, { cause: error });
  }
}

function asFileProblem(error: unknown): AdapterError {
  return error instanceof AdapterError
    ? error
    : new AdapterError('FILE_UNREADABLE', `The last known good snapshot cannot be used: ${reasonOf(error)}`, {
        cause: error,
      });
}
