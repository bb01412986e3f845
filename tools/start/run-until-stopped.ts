import { inheritClaim, releaseData } from '../bootstrap/data-claim.mjs';
import { runProgram } from '../bootstrap/run-program.mjs';
import { Running } from './running.ts';
import { stopRequest, whenAborted } from './stop-request.ts';

/**
 * Starts parts and keeps them until somebody asks to stop, or one of them ends by itself; then stops them all, whatever
 * happened.
 */
export function runUntilStopped(start: (running: Running, stop: AbortSignal) => Promise<void>): Promise<void> {
  return runProgram(async () => {
    inheritClaim();
    const stop = stopRequest();
    const stopped = whenAborted(stop);
    const running = new Running();
    try {
      await Promise.race([start(running, stop), stopped]);
      const crash = await Promise.race([running.crashed, stopped]);
      if (crash !== undefined) throw new Error(crash);
      console.log('\nStopping …');
      return 0;
    } finally {
      await running.stop();
      releaseData();
      // The channel to the launcher would keep this process alive.
      if (process.connected) process.disconnect();
    }
  });
}
