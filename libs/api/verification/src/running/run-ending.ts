import type { RunEnd } from '@kamerton/api-database';

/** How a run ended; `null`: it was taken from this process, so there is nothing left to write. */
export type RunEnding = Pick<RunEnd, 'status' | 'failure'> | null;

export const failed = (failure: string): RunEnding => ({ status: 'failed', failure });
export const cancelled: RunEnding = { status: 'cancelled', failure: null };
export const done: RunEnding = { status: 'done', failure: null };
