import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './error-code.mjs';
import { processStart } from './process-identity.mjs';

/**
 * @typedef {{ readonly pid: number, readonly started: string | null, readonly url?: string | undefined }} LockOwner
 */

/**
 * A lock file that names its owner. One that a dead process left behind counts for nothing.
 *
 * @param {string} file
 * @param {string} [url] where the owner will answer, for the message to the next one
 * @returns {LockOwner | null} who holds it; `null`: we do, from now on
 */
export function acquireLock(file, url) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: processStart(process.pid), url }));
  try {
    for (;;) {
      if (tryLink(mine, file)) return null;
      const owner = lockOwner(file);
      if (owner !== null) return owner;
      setAside(file);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Makes this process the owner of a lock that its parent holds.
 *
 * @param {string} file
 */
export function inheritLock(file) {
  const owner = lockOwner(file);
  if (owner?.pid !== process.ppid) return false;
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ ...owner, pid: process.pid, started: processStart(process.pid) }));
  renameSync(mine, file);
  return true;
}

/** @param {string} file */
export function releaseLock(file) {
  if (lockOwner(file)?.pid === process.pid) rmSync(file, { force: true });
}

/**
 * @param {string} file
 * @returns {LockOwner | null} the living owner
 */
export function lockOwner(file) {
  try {
    /** @type {LockOwner} */
    const owner = JSON.parse(readFileSync(file, 'utf8'));
    return processStart(owner.pid) === owner.started && owner.started !== null ? owner : null;
  } catch {
    // No lock, or none that names anybody.
    return null;
  }
}

/** @param {string} from @param {string} to */
function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a dead process's lock out of the way. Somebody else may have done so a moment ago and hold the name by now: then it
 * is put back.
 *
 * @param {string} file
 */
function setAside(file) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    // Gone already.
    return;
  }
  if (lockOwner(aside) !== null) tryLink(aside, file);
  rmSync(aside, { force: true });
}
