import type { Change, OverrideDiff } from '../diff.js';
import { equalPolicies, equalValues } from './equal-values.js';
import type { OverrideContent, OverridePatch } from './override-content.js';

/** What changed between two states of an override set, names in ascending order. */
export function diffOverrides(before: OverrideContent, after: OverrideContent): OverrideDiff {
  return {
    params: changes(before.params, after.params, equalValues),
    policies: changes(before.policies, after.policies, equalPolicies),
  };
}

/** `true`: nothing changed, so there is nothing to record. */
export function isEmptyDiff(diff: OverrideDiff): boolean {
  return Object.keys(diff.params).length === 0 && Object.keys(diff.policies).length === 0;
}

/** The patch that makes the change of a diff again. With `undo` the one that takes it back. */
export function patchOf(diff: OverrideDiff, direction: 'redo' | 'undo' = 'redo'): OverridePatch {
  const side = direction === 'redo' ? 'to' : 'from';
  return { params: sideOf(diff.params, side), policies: sideOf(diff.policies, side) };
}

function changes<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
  equal: (left: Value, right: Value) => boolean,
): Readonly<Record<string, Change<Value>>> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return Object.fromEntries(
    names.flatMap((name) => {
      const from = own(before, name);
      const to = own(after, name);
      return from === to || (from !== null && to !== null && equal(from, to)) ? [] : [[name, { from, to }]];
    }),
  );
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | null {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null;
}

function sideOf<Value>(
  diff: Readonly<Record<string, Change<Value>>>,
  side: 'from' | 'to',
): Readonly<Record<string, Value | null>> {
  return Object.fromEntries(Object.entries(diff).map(([name, change]) => [name, change[side]]));
}
