import type { Language } from '@kamerton/parameter-schema';
import type { ApiClient } from './http/api-client.js';
import type { Output } from './output/output.js';
import type { Outside } from './outside/outside.js';

/** What a command works with. */
export interface Session {
  readonly api: ApiClient;
  readonly output: Output;
  readonly outside: Outside;
  readonly language: Language;
}
