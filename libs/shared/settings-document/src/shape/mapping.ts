import { pointerTo } from '@kamerton/parameter-schema';
import { maxParameterNameLength } from '../limits.js';
import type { FaultLog } from './fault-log.js';
import { forbiddenName, mustBeList, mustBeMapping, tooLong, unknownField, unstorable } from './messages.js';
import { nearestName } from './nearest-name.js';
import { isStorable } from './plain-text.js';

export type Mapping = Readonly<Record<string, unknown>>;

const prototypeNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A mapping with no other fields than the known ones; `null`: it is no mapping, and the log says so. */
export function fieldsOf(value: unknown, pointer: string, known: readonly string[], log: FaultLog): Mapping | null {
  if (!isMapping(value)) {
    log.note(pointer, mustBeMapping);
    return null;
  }
  for (const name of Object.keys(value).filter((field) => !known.includes(field))) {
    noteUnknown(name, pointer, known, log);
  }
  return Object.fromEntries(known.flatMap((name) => (Object.hasOwn(value, name) ? [[name, value[name]]] : [])));
}

function noteUnknown(name: string, pointer: string, known: readonly string[], log: FaultLog): void {
  const place = pointerTo(pointer, name);
  if (prototypeNames.has(name)) log.note(place, forbiddenName, 'FORBIDDEN_KEY');
  else log.note(place, unknownField(nearestName(name, known), known), 'UNKNOWN_FIELD');
}

/** The entries of a mapping whose names are not known beforehand: parameters. */
export function namedEntries(value: unknown, pointer: string, log: FaultLog): readonly (readonly [string, unknown])[] {
  if (value === undefined) return [];
  if (!isMapping(value)) {
    log.note(pointer, mustBeMapping);
    return [];
  }
  return Object.entries(value).filter(([name]) => isUsableName(name, pointerTo(pointer, name), log));
}

function isUsableName(name: string, pointer: string, log: FaultLog): boolean {
  if (prototypeNames.has(name)) log.note(pointer, forbiddenName, 'FORBIDDEN_KEY');
  else if (!isStorable(name)) log.note(pointer, unstorable);
  else if (name.length > maxParameterNameLength) log.note(pointer, tooLong(maxParameterNameLength));
  else return true;
  return false;
}

/** The items of a list that may be left out. */
export function listOf(value: unknown, pointer: string, log: FaultLog): readonly unknown[] {
  if (value === undefined || Array.isArray(value)) return value ?? [];
  log.note(pointer, mustBeList);
  return [];
}
