import fc from 'fast-check';
import { AdapterError } from './adapter-error.js';
import { pollDelay } from './poll-delay.js';

const waits = { pollIntervalMs: 1_000, maxBackoffMs: 30_000, refusedIntervalMs: 60_000 };
const unreachable = new AdapterError('UNREACHABLE', 'down');
const random = fc.double({ min: 0, max: 1, noNaN: true });

describe('the wait until the next poll', () => {
  it('is the interval, give or take a tenth, while all is well', () => {
    expect([0, 0.5, 1].map((chance) => pollDelay(waits, 0, null, chance))).toEqual([900, 1_000, 1_100]);
  });

  it('doubles with each failure, and the half of it is left to chance', () => {
    expect([1, 2, 3].map((failures) => pollDelay(waits, failures, unreachable, 1))).toEqual([2_000, 4_000, 8_000]);
    expect([1, 2, 3].map((failures) => pollDelay(waits, failures, unreachable, 0))).toEqual([1_000, 2_000, 4_000]);
  });

  it('never is longer than the longest one, however long the trouble lasts', () => {
    fc.assert(
      fc.property(fc.nat(), random, (failures, chance) => {
        const delay = pollDelay(waits, failures, unreachable, chance);
        expect(delay).toBeGreaterThanOrEqual(500);
        expect(delay).toBeLessThanOrEqual(30_000);
      }),
    );
  });

  it.each(['UNAUTHENTICATED', 'PERMISSION_DENIED'] as const)('is long, but not endless, after %s', (code) => {
    expect(pollDelay(waits, 1, new AdapterError(code, 'no'), 0.5)).toBe(60_000);
  });

  it('is at least what the server asked for, within the longest one', () => {
    const busy = (retryAfterMs: number): AdapterError => new AdapterError('HTTP_STATUS', '503', { retryAfterMs });
    expect(pollDelay(waits, 1, busy(9_000), 0)).toBe(9_000);
    expect(pollDelay(waits, 1, busy(3_600_000), 0)).toBe(30_000);
  });

  it('is no shorter than the interval asked for when that is longer than the longest backoff', () => {
    expect(pollDelay({ ...waits, pollIntervalMs: 60_000 }, 5, unreachable, 1)).toBe(60_000);
  });
});
