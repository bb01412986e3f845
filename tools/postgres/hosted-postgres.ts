import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setBackground } from '../services/background.ts';
import type { HostAnswer, HostOrder } from './host.ts';

export interface HostedPostgres {
  /** Of the maintenance database `postgres`. */
  readonly url: string;
  /** Resolves with a sentence when Postgres ends without having been asked to. */
  readonly crashed: Promise<string>;
  readonly stop: () => Promise<void>;
  /** From now on it does not keep this process alive. */
  readonly leaveInBackground: () => void;
}

/** Starts Postgres in the care of a process that outlives us just long enough to stop it, even after a `kill -9`. */
export async function hostPostgres(order: HostOrder): Promise<HostedPostgres> {
  const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'host.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
    detached: true,
  });
  // The host may be gone before it has read its order; `answers` then says so.
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify(order)}\n`);
  const answers = answersOf(child);
  const first = await answers.next();
  if ('error' in first) throw new Error(first.error);
  let stopping = false;
  const exited = child.exitCode === null ? new Promise<void>((resolve) => child.once('exit', () => resolve())) : null;
  return {
    url: first.url,
    crashed: new Promise((resolve) => {
      void answers.next().then((answer) => {
        if (!stopping && 'error' in answer) resolve(answer.error);
      });
    }),
    stop: async () => {
      stopping = true;
      setBackground(child, false);
      child.stdin.end();
      await exited;
    },
    leaveInBackground: () => setBackground(child, true),
  };
}

function answersOf(child: ChildProcess): { next: () => Promise<HostAnswer> } {
  if (child.stdout === null) throw new Error('The Postgres host has no output.');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { value, done } = await lines.next();
      if (done === true) return { error: 'The process that cares for Postgres ended without a word.' };
      return JSON.parse(value);
    },
  };
}
