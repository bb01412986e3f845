import { InvalidFailure } from '../failures/invalid-failure.js';
import type { Outside } from '../outside/outside.js';

/** A file's text; `-` is stdin. @throws InvalidFailure when it cannot be read */
export async function readInput({ stdin, readFile }: Outside, path: string): Promise<string> {
  if (path === '-') return stdin.readAll();
  try {
    return await readFile(path);
  } catch (error) {
    throw new InvalidFailure(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
