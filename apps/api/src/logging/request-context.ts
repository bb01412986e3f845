import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestContext {
  readonly request_id: string;
}

/** Which request the running code works for: every line that it logs carries the id. */
export const requestContext = new AsyncLocalStorage<RequestContext>();
