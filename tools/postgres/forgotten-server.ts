import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const stopWithinMs = 30_000;

/**
 * After a `kill -9` of its owner a server may still hold the data directory, or its lock file may name a process that is
 * something else by now. The caller holds Kamerton's own lock, so neither can be in use by another copy of Kamerton.
 */
export async function stopForgottenServer(dataDirectory: string): Promise<void> {
  const lockFile = join(dataDirectory, 'postmaster.pid');
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isServerOf(pid, dataDirectory)) {
    rmSync(lockFile, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + stopWithinMs;
  while (isServerOf(pid, dataDirectory)) {
    if (Date.now() > deadline) {
      throw new Error(
        `A Postgres of an earlier run (process ${pid}) still holds ${dataDirectory} and does not stop. Stop it, then try again.`,
      );
    }
    await delay(50);
  }
}

function isServerOf(pid: number, dataDirectory: string): boolean {
  return commandLine(pid).includes(dataDirectory);
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    // No such process.
    return '';
  }
}
