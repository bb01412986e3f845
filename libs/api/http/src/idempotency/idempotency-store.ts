export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface KeptRequest {
  readonly requestHash: string;
  /** `null`: the request is still running. */
  readonly answer: KeptAnswer | null;
}

/** Remembers which keys were used for which requests, for a day, across all replicas. */
export interface IdempotencyStore {
  /** `null`: the key is the caller's now. Otherwise what stands under it. */
  claim(caller: string, key: string, requestHash: string): Promise<KeptRequest | null>;
  /** What stands under the key; `null` when its request was given up. */
  holder(caller: string, key: string): Promise<KeptRequest | null>;
  complete(caller: string, key: string, answer: KeptAnswer): Promise<void>;
  /** Gives up a claim whose request was refused or failed. */
  release(caller: string, key: string): Promise<void>;
}
