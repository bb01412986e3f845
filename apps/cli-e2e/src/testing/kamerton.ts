import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly cwd?: string;
}

export const program = join(import.meta.dirname, '../../../../dist/apps/cli/main.js');

/** The built program as a process, its output in pipes. What the tests run under is not what it is told. */
export function startKamerton(
  words: readonly string[],
  { env = {}, cwd }: RunOptions = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...words], {
    ...(cwd !== undefined && { cwd }),
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env },
  });
}

export async function kamerton(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = startKamerton(words, options);
  child.stdin.end(options.stdin ?? '');
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
