export interface DiscoveryLimits {
  /** Requests for model details under way at once, per runtime. */
  readonly inFlight: number;
  /** Of one run over one runtime, in milliseconds; details not asked for by then wait for the next run. */
  readonly budgetMs: number;
  /** Models kept per runtime. */
  readonly maxModels: number;
}

export const defaultDiscoveryLimits: DiscoveryLimits = { inFlight: 4, budgetMs: 60_000, maxModels: 5_000 };
