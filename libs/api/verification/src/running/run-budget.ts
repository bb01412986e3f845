import type { VerificationCosts } from '@kamerton/contract';

/** What a run has used of requests and tokens; the seconds are a matter for the clock. */
export class RunBudget {
  requests = 0;
  tokens = 0;

  constructor(private readonly limits: VerificationCosts) {}

  /** Why no further question may be asked; `null`: it may. */
  get exhausted(): string | null {
    if (this.requests >= this.limits.requests) return limitReached('requests', this.limits.requests);
    return this.tokens >= this.limits.tokens ? limitReached('tokens', this.limits.tokens) : null;
  }
}

export const limitReached = (what: keyof VerificationCosts, limit: number): string =>
  `the limit of ${limit} ${what} was reached before the end`;
