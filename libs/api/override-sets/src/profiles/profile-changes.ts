import type { OverrideSetEntity } from '@kamerton/api-database';
import type { RevisionAction } from '@kamerton/contract';
import { diffOverrides, type Attribution } from '@kamerton/parameter-schema';
import { changedSet } from '../writing/changed-set.js';
import type { SetChange } from '../writing/set-change.js';

const nothing = { params: {}, policies: {} };

/** The profile is no more: it holds nothing, and its versions stay. */
export function endOf(
  before: OverrideSetEntity,
  action: RevisionAction,
  reason: string | null,
  by: Attribution,
): SetChange {
  const diff = diffOverrides(before, nothing);
  const after = changedSet(before, nothing, diff, by);
  return { before, after: { ...after, deletedAt: after.updatedAt }, diff, action, reason };
}

/** What one profile held is held by another, which was not there; each value stays the one's who set it. */
export function takeover(
  before: OverrideSetEntity,
  of: OverrideSetEntity,
  reason: string | null,
  by: Attribution,
): SetChange {
  const diff = diffOverrides(before, of);
  const after = { ...changedSet(before, of, diff, by), attribution: of.attribution };
  return { before, after, diff, action: 'rename', reason };
}
