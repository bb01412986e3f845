import type { TokenReport } from './token-report.js';

export interface Listener {
  /**
   * Takes the next bit of text, never empty, and the reports on its tokens where such were asked for; resolves when there is
   * room for more.
   */
  readonly emit: (text: string, tokens: readonly TokenReport[]) => Promise<void>;
  /** Aborts when nobody listens any more. */
  readonly signal: AbortSignal;
}

export interface Outcome {
  readonly reason: 'stop' | 'length' | 'aborted';
  /** The stop string that ended the text; `null` when the text came to its own end. */
  readonly stopString: string | null;
  readonly tokenCount: number;
}
