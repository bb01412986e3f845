import fc from 'fast-check';
import { CircuitBreaker, type Permit } from './circuit-breaker.js';

const limits = { failuresInARow: 3, firstPauseMs: 1_000, longestPauseMs: 5_000, jitter: 0.2 };

/** A breaker on a clock that the test moves, with pauses that do not vary unless asked to. */
function breakerAt({ random }: { readonly random?: () => number } = {}) {
  const clock = { now: 0 };
  const breaker = new CircuitBreaker(limits, () => clock.now, random ?? (() => 0.5));
  const failOnce = (insist = false): Permit | null => {
    const permit = breaker.admit(insist);
    if (permit !== null) breaker.failed(permit);
    return permit;
  };
  const open = (): void => {
    for (let count = 0; count < limits.failuresInARow; count += 1) failOnce();
  };
  return { clock, breaker, failOnce, open };
}

describe('the circuit of a runtime', () => {
  it('opens after so many failures in a row, and not when a success lies between', () => {
    const { breaker, failOnce } = breakerAt();
    failOnce();
    failOnce();
    breaker.succeeded();
    failOnce();
    failOnce();
    expect(breaker.nextAttempt).toBeNull();
    failOnce();
    expect(breaker.nextAttempt).toBe(1_000);
    expect(breaker.admit(false)).toBeNull();
  });

  it('lets one single call try after the pause, and is closed again when that succeeds', () => {
    const { breaker, clock, open } = breakerAt();
    open();
    clock.now = 1_000;
    expect(breaker.admit(false)).toBe('trial');
    expect(breaker.admit(false)).toBeNull();
    breaker.succeeded();
    expect(breaker.nextAttempt).toBeNull();
    expect(breaker.admit(false)).toBe('regular');
  });

  it('doubles the pause with each trial that fails, up to the longest', () => {
    const { breaker, clock, failOnce, open } = breakerAt();
    open();
    const pauses = [1, 2, 3, 4].map(() => {
      clock.now = breaker.nextAttempt ?? NaN;
      expect(failOnce()).toBe('trial');
      return (breaker.nextAttempt ?? NaN) - clock.now;
    });
    expect(pauses).toEqual([2_000, 4_000, 5_000, 5_000]);
  });

  it('begins with the first pause again once it was closed', () => {
    const { breaker, clock, failOnce, open } = breakerAt();
    open();
    clock.now = 1_000;
    failOnce();
    breaker.succeeded();
    open();
    expect(breaker.nextAttempt).toBe(2_000);
  });

  it('varies each pause by its jitter', () => {
    for (const [random, pause] of [
      [0, 800],
      [1, 1_200],
    ] as const) {
      const { breaker, open } = breakerAt({ random: () => random });
      open();
      expect(breaker.nextAttempt).toBe(pause);
    }
  });

  it('lets a person try at any time, without making the pause any longer', () => {
    const { breaker, clock, failOnce, open } = breakerAt();
    open();
    clock.now = 400;
    expect(failOnce(true)).toBe('insisted');
    expect(breaker.nextAttempt).toBe(1_400);
    expect(failOnce()).toBeNull();
    expect(breaker.admit(true)).toBe('insisted');
    breaker.succeeded();
    expect(breaker.admit(false)).toBe('regular');
  });

  it('gives the trial to somebody else when it came to nothing', () => {
    const { breaker, clock, open } = breakerAt();
    open();
    clock.now = 1_000;
    const permit = breaker.admit(false);
    if (permit !== null) breaker.release(permit);
    expect(breaker.admit(false)).toBe('trial');
  });

  it('is not held open any longer by calls that were under way when it opened', () => {
    const { breaker, open } = breakerAt();
    const late = [breaker.admit(false), breaker.admit(false)];
    open();
    for (const permit of late) if (permit !== null) breaker.failed(permit);
    expect(breaker.nextAttempt).toBe(1_000);
  });

  it('never has two trials under way, never pauses longer than the longest, and closes with any success', () => {
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 7_000 }),
      outcome: fc.constantFrom('fail', 'succeed', 'nothing', 'hang'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (steps, random) => {
        const { breaker, clock } = breakerAt({ random: () => random });
        let hangingTrials = 0;
        for (const { wait, outcome } of steps) {
          clock.now += wait;
          const permit = breaker.admit(false);
          if (permit === null) continue;
          if (permit === 'trial') expect(hangingTrials).toBe(0);
          if (outcome === 'fail') breaker.failed(permit);
          if (outcome === 'succeed') {
            breaker.succeeded();
            hangingTrials = 0;
          }
          if (outcome === 'nothing') breaker.release(permit);
          if (outcome === 'hang' && permit === 'trial') hangingTrials += 1;
          if (outcome === 'succeed') expect(breaker.nextAttempt).toBeNull();
          expect((breaker.nextAttempt ?? clock.now) - clock.now).toBeLessThanOrEqual(limits.longestPauseMs * 1.2);
        }
      }),
    );
  });
});
