/** A value as it can be typed again: texts bare unless blanks, quotes or emptiness would be lost, lists as JSON. */
export function valueText(value: unknown): string {
  if (typeof value === 'string')
    return /^[^\s"'[\],=]+(?: [^\s"'[\],=]+)*$/.test(value) ? value : JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === undefined ? 'unknown' : JSON.stringify(value);
}

/** An effective value, which may be unknown, or known to be nothing. */
export const effectiveText = (value: unknown): string => (value === null ? 'none' : valueText(value));

/** A stored value: unset is neither 0 nor "". */
export const storedText = (value: unknown): string =>
  value === null || value === undefined ? 'unset' : valueText(value);
