import type { IdempotencyStore } from './idempotency/idempotency-store.js';
import type { ProblemTranslator } from './problems/to-problem.js';

export const HTTP_OPTIONS = Symbol('HTTP_OPTIONS');

/** What the application has to say to this library. A class, so that Nest can name it in constructors. */
export abstract class HttpOptions {
  /** Writes to versioned documents without `If-Match` are refused with 428. */
  abstract readonly requireIfMatch: boolean;
  abstract readonly translators: readonly ProblemTranslator[];
  /** Whose idempotency keys a request uses. */
  abstract readonly callerOf: (request: object) => string;
  abstract readonly idempotency: IdempotencyStore;
}
