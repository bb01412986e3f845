import { spawn } from 'node:child_process';
import { join } from 'node:path';

const launcher = join(import.meta.dirname, '../../../tools/start.mjs');
const greeting = 'Ctrl-C stops it.';

export interface Launched {
  readonly pid: number;
  /** Resolves when it says that it is ready, with the milliseconds that took. Rejects when it ends before. */
  readonly ready: Promise<number>;
  /** Resolves with its exit code when it has ended. */
  readonly ended: Promise<number | null>;
  /** All that it has said so far. */
  readonly output: () => string;
  readonly signal: (signal: NodeJS.Signals) => boolean;
}

/** Runs `npm start`'s command as somebody at a terminal would, with settings of its own. */
export function launch(env: Readonly<Record<string, string>>): Launched {
  const started = performance.now();
  const child = spawn(process.execPath, [launcher], {
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes(greeting)) resolve(performance.now() - started);
      });
    }
    void ended.then((code) => reject(new Error(`It ended with code ${code}: ${output}`)));
  });
  // Those who start it to see it fail do not wait for it to be ready.
  ready.catch(() => undefined);
  return { pid: child.pid ?? -1, ready, ended, output: () => output, signal: (signal) => child.kill(signal) };
}

/** Without what Nx and jest have set for the test itself. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:NX_|JEST_|KAMERTON_|npm_|NODE_OPTIONS$|NODE_ENV$|DATABASE_URL$)/.test(name),
    ),
  );
}
