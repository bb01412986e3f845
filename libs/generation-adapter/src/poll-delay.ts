import type { AdapterError } from './adapter-error.js';
import type { CheckedOptions } from './adapter-options.js';

type Waits = Pick<CheckedOptions, 'pollIntervalMs' | 'maxBackoffMs' | 'refusedIntervalMs'>;

/**
 * Milliseconds until the next poll. Waits vary so that a thousand services started together do not ask together.
 *
 * @param failures polls that failed in a row
 * @param problem the last failure; `null` after a success
 * @param random from 0 to 1
 */
export function pollDelay(waits: Waits, failures: number, problem: AdapterError | null, random: number): number {
  if (problem === null) return vary(waits.pollIntervalMs, random);
  if (problem.code === 'UNAUTHENTICATED' || problem.code === 'PERMISSION_DENIED') {
    return vary(waits.refusedIntervalMs, random);
  }
  const longest = Math.max(waits.maxBackoffMs, waits.pollIntervalMs);
  const backoff = Math.min(longest, waits.pollIntervalMs * 2 ** Math.min(failures, 30));
  const jittered = backoff / 2 + (backoff / 2) * random;
  return Math.max(jittered, Math.min(problem.retryAfterMs ?? 0, longest));
}

function vary(milliseconds: number, random: number): number {
  return milliseconds * (0.9 + 0.2 * random);
}
