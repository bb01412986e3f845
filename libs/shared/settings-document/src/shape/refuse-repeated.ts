import { pointerTo } from '@kamerton/parameter-schema';
import type { FaultLog } from './fault-log.js';
import { repeated } from './messages.js';

/** Of two entries with one name it could not be told which one is meant. */
export function refuseRepeated<Name extends string>(
  entries: readonly (Readonly<Record<Name, string>> | null)[],
  field: Name,
  pointer: string,
  log: FaultLog,
): void {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (entry === null) continue;
    const name = entry[field];
    if (seen.has(name)) log.note(`${pointerTo(pointer, index)}/${field}`, repeated(name), 'DUPLICATE_KEY');
    seen.add(name);
  }
}
