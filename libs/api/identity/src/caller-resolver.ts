import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from './caller.js';

/** Finds out who is calling. One implementation per way of signing in. */
export abstract class CallerResolver {
  /** `null`: the request does not say, or what it says is not true. */
  abstract resolve(headers: IncomingHttpHeaders): Promise<Caller | null>;
}
