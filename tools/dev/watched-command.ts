import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { workspaceRoot } from '../bootstrap/workspace.mjs';
import type { Part } from '../start/running.ts';

const stopWithinMs = 5_000;

export interface WatchedCommand {
  readonly name: string;
  /** Arguments to Node.js. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each line of output, which is also shown under the command's name. */
  readonly onLine?: (line: string) => void;
}

/** A builder that runs until it is stopped. */
export function startWatchedCommand({ name, args, env = {}, onLine }: WatchedCommand): Part {
  const child = spawn(process.execPath, args, {
    cwd: workspaceRoot,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (line.trim() !== '') console.log(`[${name}] ${line}`);
      onLine?.(line);
    });
  }
  let stopping = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${name} could not be started: ${error.message}`));
    child.once('close', (code) => resolve(`${name} ended with exit code ${code}.`));
  });
  return {
    crashed: new Promise((resolve) => {
      void ended.then((reason) => {
        if (!stopping) resolve(reason);
      });
    }),
    stop: async () => {
      stopping = true;
      // The whole group: a builder has workers of its own.
      const signal = (kind: 'SIGTERM' | 'SIGKILL'): void => {
        if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, kind);
      };
      signal('SIGTERM');
      const insist = setTimeout(() => signal('SIGKILL'), stopWithinMs);
      await ended;
      clearTimeout(insist);
    },
  };
}
