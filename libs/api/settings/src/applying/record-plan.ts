import { type Act, changeRuntime, createRuntime, recordPreset, removeRuntime } from '@kamerton/api-administration';
import type { NewChangeEvent, Transaction } from '@kamerton/api-database';
import { type Authorship, isRecorded, type SetChange, storeChanges } from '@kamerton/api-override-sets';
import { placeKey } from '../planning/place-order.js';
import { isChanged, type PlannedRuntime } from '../planning/plan-runtimes.js';
import type { SettingsPlan } from '../planning/plan-settings.js';
import { movedMeanwhile } from './refuse-moved.js';

/** Events of everything that is written, in the order of the plan, for the ledger to append last. */
type Events = readonly NewChangeEvent[];

/** New runtimes and changed ones. What was found on them is kept next, and only then their sets. */
export async function recordRuntimes(records: Transaction, { runtimes }: SettingsPlan, act: Act): Promise<Events> {
  const events: NewChangeEvent[] = [];
  for (const runtime of runtimes.filter(isChanged)) {
    const event = await recordRuntime(records, runtime, act);
    if (event !== null) events.push(event);
  }
  return events;
}

async function recordRuntime(
  records: Transaction,
  { before, after }: PlannedRuntime,
  act: Act,
): Promise<NewChangeEvent | null> {
  if (after === null) return null;
  if (before !== null) return changeRuntime(records, before, after, act);
  const event = await createRuntime(records, after, act);
  // Somebody else registered a runtime of this name since it was looked for.
  if (event === null) throw movedMeanwhile();
  return event;
}

export async function recordSets(records: Transaction, { sets }: SettingsPlan, author: Authorship): Promise<Events> {
  const changes = sets.filter(isRecorded);
  const unwritten = changes.filter(({ before }) => before.version === 0);
  const made =
    unwritten.length === 0 ? [] : await records.overrideSets.lockAll(unwritten.map(({ before }) => placeOf(before)));
  const rows = new Map(made.map((row) => [placeKey(row), row]));
  return storeChanges(
    records,
    changes.map((change) => withRow(change, rows)),
    author,
  );
}

const placeOf = ({ runtimeId, model, profile }: SetChange['before']) => ({ runtimeId, model, profile });

/** A set that is written for the first time has its id from the row that was just made for it. */
function withRow(change: SetChange, rows: ReadonlyMap<string, SetChange['before']>): SetChange {
  const row = rows.get(placeKey(change.before));
  if (row === undefined) return change;
  if (row.version > 0) throw movedMeanwhile();
  return { ...change, before: row, after: { ...change.after, id: row.id } };
}

export async function recordPresets(records: Transaction, { presets }: SettingsPlan, act: Act): Promise<Events> {
  const events: NewChangeEvent[] = [];
  for (const { name, content } of presets) {
    const { event } = await recordPreset(records, await records.presets.hold(name), content, act);
    if (event !== null) events.push(event);
  }
  return events;
}

export async function removeRuntimes(records: Transaction, { runtimes }: SettingsPlan, act: Act): Promise<Events> {
  const events: NewChangeEvent[] = [];
  for (const { before, after } of runtimes) {
    const event = before === null || after !== null ? null : await removeRuntime(records, before, act);
    if (event !== null) events.push(event);
  }
  return events;
}
