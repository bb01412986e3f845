/** Bounds of every single call to a runtime. */
export interface ClientLimits {
  /** From the first name lookup to the last byte, in milliseconds. */
  readonly timeoutMs: number;
  /** Of an answer's body, in bytes. */
  readonly maxBytes: number;
}

export const defaultClientLimits: ClientLimits = { timeoutMs: 5_000, maxBytes: 10 * 1024 * 1024 };
