import type { AdapterError } from './adapter-error.js';

/** How an adapter is doing; plain data, a copy. */
export interface AdapterStatus {
  /**
   * `empty`: no snapshot yet, requests pass untouched. `live`: the last poll was answered. `stale`: a snapshot is in use, but it
   * is not known to be the newest. `closed`: polling has ended; the last snapshot stays in use.
   */
  readonly state: 'empty' | 'live' | 'stale' | 'closed';
  /** Of the snapshot in use. */
  readonly sequence: number | null;
  readonly source: 'file' | 'network' | null;
  /** When the snapshot in use came into use here. */
  readonly loadedAt: Date | null;
  /** When Kamerton last answered. */
  readonly confirmedAt: Date | null;
  /** Polls that failed since it did. */
  readonly failures: number;
  /** The problem that stands at the moment; `null` when all is well. */
  readonly problem: AdapterError | null;
}
