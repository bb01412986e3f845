import type { ServerResponse } from 'node:http';
import type { HttpAnswer } from './http-answer.js';
import type { RequestFailure } from './request-failure.js';

/** One request on its way to an answer. */
export interface Exchange {
  readonly path: string;
  /** Parsed JSON; `undefined` when the request has no body. */
  readonly body: unknown;
  readonly response: ServerResponse;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
}

/** Answers by returning a body, by throwing an `HttpAnswer`, or by writing to the response itself (and returning nothing). */
export type Handler = (exchange: Exchange) => unknown;

/** What a port speaks. */
export interface Protocol {
  /** By method and path: `GET /api/tags`. */
  readonly routes: Readonly<Record<string, Handler>>;
  readonly fail: (failure: RequestFailure, path: string) => HttpAnswer;
}
