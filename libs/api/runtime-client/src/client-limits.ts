/** Bounds of every single call to a runtime. */
export interface ClientLimits {
  /** From the first name lookup to the last byte, in milliseconds. */
  readonly timeoutMs: number;
  /** Of an answer's body, in bytes. */
  readonly maxBytes: number;
}

/** Room for a list of 10,000 models as Ollama writes it, which takes about 4 MB; each further megabyte is time that others wait. */
export const defaultClientLimits: ClientLimits = { timeoutMs: 5_000, maxBytes: 5 * 1024 * 1024 };
