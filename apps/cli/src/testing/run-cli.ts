import type { Outside } from '../outside/outside.js';
import type { ExitCode } from '../exit-code.js';
import { run } from '../run.js';

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout as JSON. */
  readonly json: () => unknown;
  readonly written: ReadonlyMap<string, string>;
}

export interface World {
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** A person at a terminal, who gives this answer. */
  readonly person?: string;
  readonly isTTY?: boolean;
  readonly interrupted?: AbortSignal;
}

/** The whole program within the test: words in, what it prints and ends with out. */
export async function runCli(words: readonly string[], world: World = {}): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const written = new Map<string, string>();
  const { env = {}, files = {}, stdin = '', person, isTTY = false, interrupted } = world;
  const outside: Outside = {
    env,
    stdout: { write: (text) => (stdout += text), isTTY },
    stderr: { write: (text) => (stderr += text), isTTY },
    stdin: { isTTY: person !== undefined, readAll: async () => stdin, ask: async () => person ?? null },
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('ENOENT: no such file or directory');
      return text;
    },
    writeFile: async (path, text) => void written.set(path, text),
    interrupted: interrupted ?? new AbortController().signal,
    now: () => new Date('2026-05-04T12:00:00.000Z'),
  };
  const code = await run(words, outside);
  return { code, stdout, stderr, json: () => JSON.parse(stdout), written };
}
