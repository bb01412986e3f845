import { CircuitBreaker, defaultCircuitLimits, type CircuitLimits } from './circuit-breaker.js';
import type { RuntimeTarget } from './runtime-target.js';

interface Circuit {
  readonly baseUrl: string;
  readonly breaker: CircuitBreaker;
}

/** The circuit of each runtime, as this process knows it. A runtime that moved starts afresh. */
export class RuntimeCircuits {
  private readonly circuits = new Map<string, Circuit>();

  constructor(private readonly limits: CircuitLimits = defaultCircuitLimits) {}

  of({ id, baseUrl }: RuntimeTarget): CircuitBreaker {
    const known = this.circuits.get(id);
    if (known?.baseUrl === baseUrl) return known.breaker;
    const breaker = new CircuitBreaker(this.limits);
    this.circuits.set(id, { baseUrl, breaker });
    return breaker;
  }

  /** When the runtime is called again by itself; `null`: whenever there is something to ask. */
  nextAttemptAt({ id, baseUrl }: RuntimeTarget): Date | null {
    const known = this.circuits.get(id);
    const next = known?.baseUrl === baseUrl ? known.breaker.nextAttempt : null;
    return next === null ? null : new Date(next);
  }

  forget(id: string): void {
    this.circuits.delete(id);
  }

  /** Each runtime that was called, and whether calls to it are refused now. */
  states(): readonly { readonly runtime: string; readonly open: boolean }[] {
    return [...this.circuits].map(([runtime, { breaker }]) => ({ runtime, open: breaker.nextAttempt !== null }));
  }
}
