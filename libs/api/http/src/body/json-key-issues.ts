import type { LocalisedIssue } from '../problems/localised-issue.js';

const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** NUL and halves of surrogate pairs cannot be stored as text by Postgres, nor mean anything to a runtime. */
const isUnstorable = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text);

export function keyIssue(pointer: string, key: string, seen: boolean): LocalisedIssue | null {
  if (prototypeKeys.has(key)) {
    return issue(pointer, 'FORBIDDEN_KEY', 'must not be used as a name', 'nie może być nazwą pola');
  }
  return seen ? issue(pointer, 'DUPLICATE_KEY', 'is given twice', 'jest podane dwa razy') : textIssue(pointer, key);
}

export function textIssue(pointer: string, text: string): LocalisedIssue | null {
  return isUnstorable(text)
    ? issue(
        pointer,
        'INVALID_FIELD',
        'must not contain the NUL character or half of a surrogate pair',
        'nie może zawierać znaku NUL ani połowy pary zastępczej',
      )
    : null;
}

const issue = (pointer: string, code: LocalisedIssue['code'], en: string, pl: string): LocalisedIssue => ({
  pointer,
  code,
  message: { en, pl },
});
