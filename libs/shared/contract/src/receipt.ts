/** What an adapter did to values since its last receipt, over all its calls. */
export interface AdapterCounts {
  readonly applied: number;
  readonly clamped: number;
  readonly dropped: number;
  /** Values of requests and of overrides that gave way to a forcing policy; they count as dropped, too. */
  readonly forced: number;
  readonly rejected: number;
  readonly approximated: number;
}

export const adapterCountNames = ['applied', 'clamped', 'dropped', 'forced', 'rejected', 'approximated'] as const;

/** What one adapter was asked for. */
export interface FollowedModel {
  readonly runtime: string;
  readonly model: string;
  readonly profile: string | null;
  /** Calls of `apply()` since the last receipt. */
  readonly calls: number;
  readonly counts: AdapterCounts;
}

/** Body of POST /receipts. */
export interface NewReceiptBody {
  /** Name of the service that the adapter is part of. */
  readonly service: string;
  /** One of its processes. */
  readonly instance: string;
  /** Of the snapshot in use; `null`: none yet. */
  readonly sequence: number | null;
  /** When it came into use there. */
  readonly applied_at: string | null;
  /** At most `maxFollowedModels`. */
  readonly follows: readonly FollowedModel[];
}

export const maxFollowedModels = 500;

/** Item of GET /receipts. */
export interface ReceiptBody {
  readonly service: string;
  readonly instance: string;
  readonly sequence: number | null;
  readonly applied_at: string | null;
  readonly last_seen_at: string;
  /** Changes that were accepted since `sequence`; 0: converged. `null`: no snapshot in use. */
  readonly behind: number | null;
  readonly follows: readonly Omit<FollowedModel, 'calls' | 'counts'>[];
}
