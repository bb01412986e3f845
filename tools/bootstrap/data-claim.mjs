import { join } from 'node:path';
import { acquireLock, inheritLock, releaseLock } from './process-lock.mjs';
import { dataDirectory } from './workspace.mjs';

const lockFile = join(dataDirectory, 'kamerton.lock');

/**
 * One copy of Kamerton to one data folder.
 *
 * @param {string} url where this copy will answer
 */
export function claimData(url) {
  const owner = acquire(url);
  if (owner === null) return;
  throw new Error(
    `Kamerton is already running on the data folder ${dataDirectory} (process ${owner.pid}): open ${owner.url}, or stop it first. A second copy needs a folder and a port of its own: KAMERTON_DATA_DIR and PORT.`,
  );
}

/** @param {string} url */
function acquire(url) {
  try {
    return acquireLock(lockFile, url);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The data folder ${dataDirectory} cannot be used: ${reason}. Name another one in KAMERTON_DATA_DIR.`,
    );
  }
}

/** The launcher hands its claim on to the process that does the work. */
export function inheritClaim() {
  if (!inheritLock(lockFile)) throw new Error('Start Kamerton with: npm start');
}

export function releaseData() {
  releaseLock(lockFile);
}
