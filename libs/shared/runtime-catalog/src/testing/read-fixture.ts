import { readFile } from 'node:fs/promises';

/** A runtime's answer as kept under `fixtures/`. */
export const readFixture = async (name: string): Promise<unknown> => {
  const parsed: unknown = JSON.parse(await readFile(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));
  return parsed;
};
