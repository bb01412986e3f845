import { runUntilStopped } from './run-until-stopped.ts';
import { startEverything } from './start-everything.ts';

await runUntilStopped(startEverything);
