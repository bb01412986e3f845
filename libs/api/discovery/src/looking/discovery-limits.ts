export const DISCOVERY_LIMITS = Symbol('DiscoveryLimits');

export interface DiscoveryLimits {
  /** Requests for model details under way at once, per runtime. */
  readonly inFlight: number;
  /** Of one run over one runtime, in milliseconds; details not asked for by then wait for the next run. */
  readonly budgetMs: number;
  /** Models kept per runtime; how many are beyond it stands in the runtime's `last_error`. */
  readonly maxModels: number;
}

export const defaultDiscoveryLimits: DiscoveryLimits = { inFlight: 4, budgetMs: 60_000, maxModels: 10_000 };
