import type { AdapterCounts, ResolveRequestBody } from '@kamerton/contract';
import { passThroughPlan, type AppliedRequest } from '@kamerton/request-plan';
import { checkOptions, type GenerationAdapterOptions } from './adapter-options.js';
import type { AdapterStatus } from './adapter-status.js';
import { SnapshotFollower } from './snapshot-follower.js';
import { Usage } from './usage.js';

/** Brings the values that people set in Kamerton into the requests that a service sends to its models. */
export interface GenerationAdapter {
  /**
   * What to send instead of `request`, and what was done to it. Synchronous, no I/O, never throws, never changes its argument.
   * When there is nothing to go by, the request passes through, and `report.pass_through` says why.
   */
  readonly apply: (args: ResolveRequestBody) => AppliedRequest;
  /**
   * Resolves when Kamerton has answered, or has failed to while a last known good snapshot is in use, or after `timeoutMs`
   * (default 10 000). Never rejects: look at `state`, and decide whether to start without values.
   */
  readonly ready: (timeoutMs?: number) => Promise<AdapterStatus>;
  readonly status: () => AdapterStatus;
  /** What was done to values since the adapter started: of each call's report how many entries. */
  readonly counts: () => AdapterCounts;
  /** Gives the last receipt, for which it waits a second at most, and ends polling. `apply()` goes on with the last snapshot. */
  readonly close: () => Promise<void>;
}

/**
 * Starts an adapter. The last known good file, if there is one, is read before this returns; the network follows.
 *
 * @throws TypeError, RangeError on a wrong option, and never for the sake of Kamerton, the network or the file
 */
export function createGenerationAdapter(options: GenerationAdapterOptions): GenerationAdapter {
  const usage = new Usage();
  const follower = new SnapshotFollower(checkOptions(options), usage);
  return {
    apply: (args) => apply(follower, usage, args),
    ready: (timeoutMs) => follower.ready(timeoutMs),
    status: () => follower.status(),
    counts: () => usage.total(),
    close: () => follower.close(),
  };
}

const noSnapshot = passThroughPlan('NO_SNAPSHOT', null);
const brokenArgument = passThroughPlan('INTERNAL_ERROR', null);

function apply({ inUse }: SnapshotFollower, usage: Usage, args: ResolveRequestBody): AppliedRequest {
  try {
    const applied = (inUse === null ? noSnapshot : inUse.plans.planFor(args)).apply(args.request);
    usage.note(args, applied.report);
    return applied;
  } catch {
    // Plans do not throw: this is an argument that breaks when it is looked at. The report tells the caller.
    return brokenArgument.apply({});
  }
}
