import type { ApplyReport } from '@kamerton/contract';

/**
 * Everything that Kamerton does to the requests for one (runtime, model, profile, dialect), worked out beforehand from a
 * snapshot. Applying it is synchronous, does no I/O and never throws.
 */
export interface RequestPlan {
  readonly apply: (request: Readonly<Record<string, unknown>>) => AppliedRequest;
}

export interface AppliedRequest {
  /** A new object; the request given in is never changed. */
  readonly body: Record<string, unknown>;
  readonly report: ApplyReport;
}
