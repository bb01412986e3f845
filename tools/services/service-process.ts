import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setBackground } from './background.ts';
import { failureReason } from './failure-reason.ts';
import { RecentLines } from './recent-lines.ts';

export interface ServiceOrder {
  /** For messages: "The API stopped …". */
  readonly name: string;
  /** JavaScript file that Node runs. */
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** File that takes the output; left out: only the last lines are kept. */
  readonly logFile?: string;
}

export interface ServiceProcess {
  readonly pid: number;
  /** What it wrote lately, for a test that failed. */
  readonly output: () => string;
  /** Resolves with the first line on stdout that `matches`. Rejects when the service ends before. */
  readonly line: (matches: (line: string) => boolean) => Promise<string>;
  /** Resolves with a sentence when the service ends without having been asked to. */
  readonly crashed: Promise<string>;
  /** Asks it to stop (SIGTERM), and insists after `graceMs`. */
  readonly stop: (graceMs?: number) => Promise<void>;
  /** From now on it does not keep this process alive; `stop()` and `kill()` still wait for its end. */
  readonly leaveInBackground: () => void;
  /** What a power cut does. */
  readonly kill: () => Promise<void>;
}

const preload = pathToFileURL(join(import.meta.dirname, 'stop-with-parent.mjs')).href;

/** Starts one of our own programs so that it never outlives us. */
export function startService({ name, script, env, logFile }: ServiceOrder): ServiceProcess {
  const output = new RecentLines(200);
  const child = spawn(process.execPath, ['--import', preload, script], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C in the terminal is for the launcher alone: it knows the order in which to stop.
    detached: true,
  });
  const log = logFile === undefined ? null : openLog(logFile);
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output.add(chunk);
      log?.write(chunk);
      for (const look of watchers) look();
    });
  }
  child.stdin.on('error', () => undefined);
  let stopping = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${name} could not be started: ${error.message}`));
    child.once('close', (code, signal) => {
      log?.end();
      const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
      resolve(`${name} stopped ${how}: ${failureReason(output.all())}`);
    });
  });
  return {
    pid: child.pid ?? -1,
    output: () => output.all().join('\n'),
    line: (matches) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = output.all().find(matches);
          if (found === undefined) return;
          watchers.delete(look);
          resolve(found);
        };
        watchers.add(look);
        look();
        void ended.then((reason) => reject(new Error(reason)));
      }),
    crashed: new Promise((resolve) => {
      void ended.then((reason) => {
        if (!stopping) resolve(reason);
      });
    }),
    stop: async (graceMs = 10_000) => {
      stopping = true;
      setBackground(child, false);
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(insist);
    },
    leaveInBackground: () => setBackground(child, true),
    kill: async () => {
      stopping = true;
      setBackground(child, false);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function openLog(file: string): ReturnType<typeof createWriteStream> {
  mkdirSync(dirname(file), { recursive: true });
  // One run, and the one before it: enough to look into a crash, and it never fills a disk.
  if (existsSync(file)) renameSync(file, `${file}.previous`);
  return createWriteStream(file);
}
