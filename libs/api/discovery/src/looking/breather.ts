import { setImmediate as turn } from 'node:timers/promises';

/** How long work that waits for nothing may keep the event loop from everybody else, in milliseconds. */
const longestStretchMs = 5;

let lastTurn = performance.now();

/** Between two pieces of such work: lets others have their turn when it is time. One clock for all who work at once. */
export async function breather(): Promise<void> {
  if (performance.now() - lastTurn < longestStretchMs) return;
  await turn();
  lastTurn = performance.now();
}
