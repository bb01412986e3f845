import { InvalidFailure } from '../failures/invalid-failure.js';
import type { Outside } from '../outside/outside.js';

/** @throws InvalidFailure when the file cannot be written */
export async function writeOutput({ writeFile }: Outside, path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new InvalidFailure(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
