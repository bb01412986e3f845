import { setTimeout as delay } from 'node:timers/promises';
import type { VerificationBody } from '@kamerton/contract';
import { InterruptedFailure } from '../../failures/interrupted-failure.js';
import { printable } from '../../output/printable.js';
import type { Session } from '../../session.js';

const lookEveryMs = 300;
const cancelWithinMs = 10_000;
const clearLine = '\r\u001b[2K';

/** Waits for the end of a run and shows how far it is. Ctrl-C ends the run as well. @throws InterruptedFailure */
export async function followRun(session: Session, path: string): Promise<VerificationBody> {
  const { api, output, outside } = session;
  try {
    for (;;) {
      const run = await api.get<VerificationBody>(path);
      showProgress(session, run);
      if (run.status !== 'running') return run;
      await delay(lookEveryMs, undefined, { signal: outside.interrupted });
    }
  } catch (error) {
    if (!outside.interrupted.aborted) throw error;
    await api.uninterrupted(cancelWithinMs).write({ method: 'DELETE', path });
    output.note(() => `${output.isWatched ? clearLine : ''}The verification was cancelled.\n`);
    throw new InterruptedFailure();
  }
}

/** One line that is rewritten; a log gets the verdicts only. */
function showProgress({ output }: Session, { status, progress }: VerificationBody): void {
  if (!output.isWatched || output.json) return;
  if (status !== 'running') return output.note(() => clearLine);
  const { done = 0, total = 0, parameter = null } = progress ?? {};
  output.note((style) => `${clearLine}${style.dim(printable(`${done}/${total} ${parameter ?? ''}`))}`);
}
