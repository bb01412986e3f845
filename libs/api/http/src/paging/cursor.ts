import { malformedRequest } from '../problems/malformed-request.js';

/** A place in a list, as the keys it is sorted by. */
export type CursorKeys = readonly (string | number)[];

/** Opaque to callers: they hand it back as it was. */
export const encodeCursor = (keys: CursorKeys): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/**
 * The keys that `encodeCursor` packed; `null` without a cursor.
 * @param shape the type of each key, in order
 * @throws ProblemException MALFORMED_REQUEST for anything that this list did not hand out
 */
export function decodeCursor<const Shape extends readonly ('string' | 'number')[]>(
  cursor: string | undefined,
  shape: Shape,
): KeysOf<Shape> | null {
  if (cursor === undefined) return null;
  const keys = parsed(cursor);
  if (!hasShape(keys, shape)) {
    throw malformedRequest('cursor', {
      en: 'is not a cursor that this list handed out',
      pl: 'nie jest kursorem wydanym przez tę listę',
    });
  }
  return keys;
}

type KeysOf<Shape extends readonly ('string' | 'number')[]> = {
  readonly [Index in keyof Shape]: Shape[Index] extends 'string' ? string : number;
};

function hasShape<Shape extends readonly ('string' | 'number')[]>(keys: unknown, shape: Shape): keys is KeysOf<Shape> {
  return (
    Array.isArray(keys) &&
    keys.length === shape.length &&
    keys.every((key, index) => typeof key === shape[index] && isStorable(key))
  );
}

/** Forged keys reach SQL as parameters; these would make Postgres refuse the statement. */
const isStorable = (key: unknown): boolean =>
  typeof key === 'number' ? Number.isSafeInteger(key) : !String(key).includes('\0');

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
