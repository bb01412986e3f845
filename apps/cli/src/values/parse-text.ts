import { InvalidFailure } from '../failures/invalid-failure.js';

/**
 * A text as it stands, or without the quotes around it: double quotes as in JSON (`"\n"`), single ones around anything.
 *
 * @throws InvalidFailure when double quotes hold what JSON does not allow
 */
export function parseText(text: string): string {
  if (text.length > 1 && text.startsWith("'") && text.endsWith("'")) return text.slice(1, -1);
  if (!text.startsWith('"')) return text;
  const value = fromJson(text);
  if (typeof value === 'string') return value;
  throw new InvalidFailure(`${text} is no text in double quotes as JSON knows it.`);
}

/** `undefined`: it is no JSON. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller says what is wrong, knowing what was wanted.
    return undefined;
  }
}
