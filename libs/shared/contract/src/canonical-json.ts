/**
 * The one serialisation that hashes are taken over: JSON without spaces, with the keys of every object in code unit order.
 * Documents that Postgres stored as jsonb come back with their keys in another order and still give the same text.
 */
export function canonicalJson(document: unknown): string {
  return JSON.stringify(document, (_key, value: unknown) => (isPlainObject(value) ? sorted(value) : value));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((key) => [key, object[key]]),
  );
}
