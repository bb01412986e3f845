import { pointerTo, type ParameterValue, type ParameterValues } from '@kamerton/parameter-schema';
import type { FaultLog } from './fault-log.js';
import { namedEntries } from './mapping.js';
import { noNumber, noParameterValue, noValue, unstorable } from './messages.js';
import { isStorable } from './plain-text.js';

/** Values by parameter; what a parameter accepts is for the server to say. */
export function checkValues(value: unknown, pointer: string, log: FaultLog): ParameterValues {
  return Object.fromEntries(
    namedEntries(value, pointer, log).flatMap(([name, item]) => {
      const checked = checkParameterValue(item, pointerTo(pointer, name), log);
      return checked === null ? [] : [[name, checked]];
    }),
  );
}

function checkParameterValue(value: unknown, pointer: string, log: FaultLog): ParameterValue | null {
  return Array.isArray(value) ? checkList(value, pointer, log) : checkScalar(value, pointer, log);
}

function checkList(items: readonly unknown[], pointer: string, log: FaultLog): ParameterValue | null {
  const checked = items.map((item, index) => checkScalar(item, pointerTo(pointer, index), log));
  if (checked.includes(null)) return null;
  const texts = checked.filter((item) => typeof item === 'string');
  if (texts.length === checked.length) return texts;
  const numbers = checked.filter((item) => typeof item === 'number');
  if (numbers.length === checked.length) return numbers;
  log.note(pointer, noParameterValue);
  return null;
}

/** A value that is no list; `null`: it is none, and the log says so. */
export function checkScalar(value: unknown, pointer: string, log: FaultLog): string | number | boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return checkNumber(value, pointer, log);
  if (typeof value === 'string' && isStorable(value)) return value;
  log.note(pointer, typeof value === 'string' ? unstorable : value === null ? noValue : noParameterValue);
  return null;
}

/** JSON knows no negative zero, so what would be one is 0 from the beginning. */
export function checkNumber(value: unknown, pointer: string, log: FaultLog): number | null {
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  log.note(pointer, value === null ? noValue : noNumber);
  return null;
}
