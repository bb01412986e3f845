import type { Answer } from './call.js';
import { problemIn } from './problem-in.js';

const pausesMs = [200, 600, 1_500] as const;
const longestPauseMs = 10_000;
/** A gateway without its server, a server on its way up or down, or one that is asked too often. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** Network failures that say that waiting will not help. */
const lasting: ReadonlySet<string> = new Set(['ENOTFOUND', 'ERR_INVALID_URL', 'EACCES']);

/** How long to wait before the same call is sent once more; `null`: the answer counts. */
export function pauseAfterAnswer(answer: Answer, attempt: number): number | null {
  const pause = pausesMs[attempt];
  if (pause === undefined || !isPassing(answer)) return null;
  const asked = Number(answer.headers.get('retry-after') ?? Number.NaN) * 1_000;
  return Number.isFinite(asked) && asked >= 0 ? Math.min(asked, longestPauseMs) : pause;
}

/** The same after a connection that failed or broke; `null`: it will not come. */
export function pauseAfterFailure(error: unknown, attempt: number): number | null {
  const pause = pausesMs[attempt];
  const code = networkCode(error);
  if (pause === undefined || code === undefined || lasting.has(code) || isAboutTrust(code)) return null;
  return pause;
}

/** What Node says of a broken connection; `undefined`: it is no network failure that it could name. */
export function networkCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? networkCode(error.cause) : undefined;
}

const isAboutTrust = (code: string): boolean => /CERT|SELF_SIGNED|TLS|SSL/.test(code);

function isPassing(answer: Answer): boolean {
  if (answer.status === 409) return isStillRunning(answer);
  // Kamerton's own 502 is about a runtime, and it has tried that one itself.
  return passing.has(answer.status) && problemIn(answer)?.code !== 'RUNTIME_UNREACHABLE';
}

/** The first attempt, whose answer was lost, is still being carried out. */
const isStillRunning = (answer: Answer): boolean =>
  answer.headers.has('retry-after') && problemIn(answer)?.code === 'IDEMPOTENCY_KEY_REUSED';
