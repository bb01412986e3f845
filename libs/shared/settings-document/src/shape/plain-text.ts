import type { FaultLog, Message } from './fault-log.js';
import { missing, mustBeText, tooLong, unstorable } from './messages.js';

export interface TextRule {
  readonly maxLength: number;
  readonly pattern?: RegExp;
  /** What the pattern asks for, in words. */
  readonly rule?: Message;
}

/** NUL and halves of surrogate pairs cannot be stored as text by Postgres, nor mean anything to a runtime. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** A text that must be there; `null`: it is not, and the log says so. */
export function requiredText(value: unknown, pointer: string, rule: TextRule, log: FaultLog): string | null {
  if (value !== undefined) return checkedText(value, pointer, rule, log);
  log.note(pointer, missing, 'MISSING_FIELD');
  return null;
}

export function checkedText(
  value: unknown,
  pointer: string,
  { maxLength, pattern, rule }: TextRule,
  log: FaultLog,
): string | null {
  const fault = typeof value === 'string' ? textFault(value, maxLength) : mustBeText;
  if (fault !== null) log.note(pointer, fault);
  else if (typeof value === 'string' && (pattern === undefined || pattern.test(value))) return value;
  else log.note(pointer, rule ?? mustBeText);
  return null;
}

function textFault(text: string, maxLength: number): Message | null {
  if (text.length > maxLength) return tooLong(maxLength);
  return isStorable(text) ? null : unstorable;
}
