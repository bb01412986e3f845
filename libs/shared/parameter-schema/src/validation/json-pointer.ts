/** `pointer` one step deeper, escaped as RFC 6901 wants it (`~` → `~0`, `/` → `~1`). */
export function pointerTo(pointer: string, segment: string | number): string {
  return `${pointer}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The last step of a pointer, unescaped. The pointer to the whole document has none and gives `''`. */
export function lastSegment(pointer: string): string {
  const segment = pointer.slice(pointer.lastIndexOf('/') + 1);
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
