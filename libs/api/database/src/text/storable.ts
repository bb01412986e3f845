import { toUSVString } from 'node:util';

/** Postgres keeps neither NUL nor lone surrogates in text or jsonb, and a runtime may answer either. */
export const isStorableText = (text: string): boolean => toUSVString(text) === text && !text.includes('\0');

export const storableText = (text: string, maxLength: number): string =>
  toUSVString(text.slice(0, maxLength)).replaceAll('\0', '\uFFFD');

export function isStorableDocument(document: unknown): boolean {
  if (typeof document === 'string') return isStorableText(document);
  if (typeof document !== 'object' || document === null) return true;
  return Object.entries(document).every(([key, value]) => isStorableText(key) && isStorableDocument(value));
}
