import type { StringDefinition } from '../definition.js';
import type { Finding } from './finding.js';

const patterns = new WeakMap<StringDefinition, RegExp>();

/** A string value. An empty one is a value like any other unless the pattern says otherwise. */
export function checkString(definition: StringDefinition, value: unknown): Finding | undefined {
  if (typeof value !== 'string') {
    return { code: 'WRONG_TYPE', limit: 'string' };
  }
  const finding = checkText(value, definition.max_length);
  if (finding !== undefined || definition.pattern === undefined) {
    return finding;
  }
  return wholePattern(definition, definition.pattern).test(value)
    ? undefined
    : { code: 'PATTERN_MISMATCH', limit: definition.pattern };
}

/** Length in UTF-16 code units, then whether JSON storage (Postgres `jsonb` among them) can hold the text. */
export function checkText(value: string, maxLength: number | undefined): Finding | undefined {
  if (maxLength !== undefined && value.length > maxLength) {
    return { code: 'TOO_LONG', limit: maxLength };
  }
  return value.includes('\0') || /\p{Surrogate}/u.test(value) ? { code: 'INVALID_TEXT' } : undefined;
}

function wholePattern(definition: StringDefinition, source: string): RegExp {
  const known = patterns.get(definition);
  if (known !== undefined) {
    return known;
  }
  const pattern = new RegExp(`^(?:${source})$`, 'u');
  patterns.set(definition, pattern);
  return pattern;
}
