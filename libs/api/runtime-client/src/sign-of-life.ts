import type { RuntimeFailureCode } from './runtime-failure.js';

/** What one call says of the runtime as a whole; `null`: nothing. */
export type SignOfLife = 'alive' | 'failing' | null;

/** Whoever answers anything is there; a server that breaks over one model is not broken, so only calls about the whole count. */
export const signOfAnswer = (status: number, aboutWhole: boolean): SignOfLife =>
  aboutWhole && status >= 500 ? 'failing' : 'alive';

const broken: ReadonlySet<RuntimeFailureCode> = new Set(['UNREACHABLE', 'INTERRUPTED', 'NOT_HTTP']);
const answered: ReadonlySet<RuntimeFailureCode> = new Set(['REDIRECT', 'TOO_LARGE', 'TOO_DEEP', 'NOT_JSON']);

export function signOfFailure(code: RuntimeFailureCode, aboutWhole: boolean): SignOfLife {
  if (broken.has(code) || (code === 'TIMEOUT' && aboutWhole)) return 'failing';
  return answered.has(code) ? 'alive' : null;
}
