import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode } from './error-code.mjs';

/**
 * When the process started, in words of the system's own: together with its number this names one process, although numbers
 * are used again. `null`: there is no such process.
 *
 * @param {number} pid
 * @returns {string | null}
 */
export function processStart(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return null;
  }
  try {
    if (process.platform !== 'linux') return ps(pid);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything; the start time is field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    // It ended while we were looking.
    return null;
  }
}

/** @param {number} pid */
function ps(pid) {
  const start = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return start.trim() || null;
}
