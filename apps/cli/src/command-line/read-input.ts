import { InterruptedFailure } from '../failures/interrupted-failure.js';
import { InvalidFailure } from '../failures/invalid-failure.js';
import type { Outside } from '../outside/outside.js';

/** A file's text; `-` is stdin. @throws InvalidFailure when it cannot be read, InterruptedFailure */
export async function readInput({ stdin, readFile, interrupted }: Outside, path: string): Promise<string> {
  try {
    return await (path === '-' ? stdin.readAll() : readFile(path));
  } catch (error) {
    if (interrupted.aborted) throw new InterruptedFailure();
    const name = path === '-' ? 'stdin' : path;
    throw new InvalidFailure(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
