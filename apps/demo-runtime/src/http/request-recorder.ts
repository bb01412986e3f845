import type { Handler } from './protocol.js';

export interface RecordedRequest {
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly path: string;
  readonly body: unknown;
}

const kept = 50;

/** Remembers what the runtime was asked to generate, so that a test can see what really arrived. */
export class RequestRecorder {
  #requests: readonly RecordedRequest[] = [];

  /** @returns the same handler; what it is given is remembered first */
  watch(handler: Handler): Handler {
    return (exchange) => {
      const request = { at: new Date().toISOString(), path: exchange.path, body: exchange.body };
      this.#requests = [request, ...this.#requests].slice(0, kept);
      return handler(exchange);
    };
  }

  /** Newest first. */
  get requests(): readonly RecordedRequest[] {
    return this.#requests;
  }
}
