import { AdapterError, reasonOf } from './adapter-error.js';

/** Runs what the service gave us without ever letting its faults out: no exception, no unhandled rejection. */
export class Reporter {
  private readonly onError: (error: AdapterError) => unknown;
  private reported: AdapterError | null = null;

  constructor(onError: ((error: AdapterError) => unknown) | undefined) {
    this.onError =
      onError ?? ((error) => process.emitWarning(error.message, { type: 'KamertonAdapter', code: error.code }));
  }

  /** Tells of a problem once, until it turns into another one or is over. */
  problem(error: AdapterError): void {
    if (this.reported?.code === error.code && this.reported.message === error.message) return;
    this.reported = error;
    this.once(error);
  }

  /** The problem is over: should it come back, it is news again. */
  recovered(): void {
    this.reported = null;
  }

  once(error: AdapterError): void {
    // Nobody is left to tell when the one who is told fails.
    guarded(
      () => this.onError(error),
      () => undefined,
    );
  }

  /** Calls back; a fault of the callback is reported as CALLBACK_FAILED. */
  call(name: string, callback: () => unknown): void {
    guarded(callback, (error) =>
      this.once(new AdapterError('CALLBACK_FAILED', `${name} failed: ${reasonOf(error)}`, { cause: error })),
    );
  }
}

function guarded(callback: () => unknown, failed: (error: unknown) => void): void {
  try {
    Promise.resolve(callback()).catch(failed);
  } catch (error) {
    failed(error);
  }
}
