export interface CircuitLimits {
  /** Failures in a row after which calls are refused. */
  readonly failuresInARow: number;
  /** In milliseconds; each failed trial doubles the pause, up to the longest one. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** Part of the pause by which it varies either way, so that replicas do not come back in step. */
  readonly jitter: number;
}

export const defaultCircuitLimits: CircuitLimits = {
  failuresInARow: 5,
  firstPauseMs: 15_000,
  longestPauseMs: 120_000,
  jitter: 0.2,
};

/** How a call was let through. */
export type Permit = 'regular' | 'trial' | 'insisted';

/**
 * Refuses calls to a runtime that failed several times in a row, for a growing pause; then lets a single call try. Own code
 * rather than a library: the time of the next attempt is shown to people, and a person's own attempt always goes through.
 */
export class CircuitBreaker {
  private failures = 0;
  private openings = 0;
  private openUntil: number | null = null;
  private trialUnderWay = false;

  constructor(
    private readonly limits: CircuitLimits = defaultCircuitLimits,
    private readonly now: () => number = Date.now,
    private readonly random: () => number = Math.random,
  ) {}

  /** In milliseconds since 1970; `null`: calls go through. */
  get nextAttempt(): number | null {
    return this.openUntil;
  }

  /** `null`: the call must not be made. */
  admit(insist: boolean): Permit | null {
    if (this.openUntil === null) return 'regular';
    if (insist) return 'insisted';
    if (this.trialUnderWay || this.now() < this.openUntil) return null;
    this.trialUnderWay = true;
    return 'trial';
  }

  succeeded(): void {
    this.failures = 0;
    this.openings = 0;
    this.openUntil = null;
    this.trialUnderWay = false;
  }

  failed(permit: Permit): void {
    this.failures += 1;
    this.release(permit);
    if (this.openUntil === null ? this.failures >= this.limits.failuresInARow : permit === 'trial') {
      this.openings += 1;
      this.pause();
    } else if (this.openUntil !== null && permit === 'insisted') {
      this.pause();
    }
  }

  /** The call ended in a way that says nothing of the runtime. */
  release(permit: Permit): void {
    if (permit === 'trial') this.trialUnderWay = false;
  }

  private pause(): void {
    const { firstPauseMs, longestPauseMs, jitter } = this.limits;
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (this.openings - 1));
    this.openUntil = this.now() + pause * (1 + jitter * (2 * this.random() - 1));
  }
}
