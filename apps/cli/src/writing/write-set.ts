import type { Write } from '../http/api-client.js';
import type { ApiClient } from '../http/api-client.js';

/** A dry run stores nothing, so it needs no key that would make a repetition harmless. */
export const writeSet = <Body>(api: ApiClient, dryRun: boolean, write: Write): Promise<Body> =>
  dryRun ? api.rehearse<Body>(write) : api.write<Body>(write);
