import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { addAbortSignal } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { WriteStream } from 'node:tty';
import { exitCodes } from '../exit-code.js';
import type { Outside, Sink } from './outside.js';

/** This very process. */
export function processOutside(): Outside {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return {
    env: process.env,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    stdin: {
      isTTY: process.stdin.isTTY === true,
      readAll: async () => utf8(await buffer(addAbortSignal(interruption.signal, process.stdin))),
      ask: (...args) => ask(interrupt, ...args),
    },
    readFile: async (path) => utf8(await readFile(path)),
    writeFile: (path, content) => writeFile(path, content),
    interrupted: interruption.signal,
    now: () => new Date(),
  };
}

/** What is no UTF-8 would arrive as other text than was written. The mark that some editors begin files with stays. */
const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** A reader that has seen enough (`| head`) is no failure: what it does not want to see is left out. */
function sinkOf(stream: WriteStream): Sink {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') giveUp(error);
  });
  return {
    write: (content) => {
      if (!closed) stream.write(content);
    },
    isTTY: stream.isTTY === true,
  };
}

/** A result that nobody can read later, such as a file on a full disk, is none. */
function giveUp({ message }: Error): never {
  process.stderr.write(`The output cannot be written: ${message}\n`);
  process.exit(exitCodes.refused);
}

/** The question goes to stderr: stdout belongs to the result. */
async function ask(interrupt: () => void, question: string, signal: AbortSignal): Promise<string | null> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<null>((resolve) => reader.once('close', () => resolve(null)));
  // In raw mode the terminal hands Ctrl-C over as a key.
  reader.once('SIGINT', interrupt);
  try {
    return await Promise.race([reader.question(question, { signal }), ended]);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    reader.close();
  }
}
