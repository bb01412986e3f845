import type { OverrideSetEntity } from '@kamerton/api-database';
import { diffOverrides, isEmptyDiff, type Attribution } from '@kamerton/parameter-schema';
import type { OverrideTarget } from '../target/override-target.js';
import { changedSet } from './changed-set.js';
import { checkConsequences } from './check-consequences.js';
import type { OverrideWrite } from './planned-write.js';
import { refuseIssues } from './refuse-issues.js';
import type { SetChange } from './set-change.js';

/** The set that a write is about, and what stands beneath it. */
export interface PlanGround {
  readonly before: OverrideSetEntity;
  /** The sets on the rungs below, in any order. */
  readonly below: readonly OverrideSetEntity[];
}

/**
 * One set as a write would leave it, judged by the schema, by its own policies and by the rungs below. Pure: the same ground
 * gives the same change. What the version should be is not asked here (`checkVersion`), nor what stands on the rungs above.
 *
 * @param by whose name the changed values bear, and the moment of the change
 * @throws ProblemException INVALID_PARAMETERS with everything that is wrong
 */
export function planChange(
  target: OverrideTarget,
  write: OverrideWrite,
  { before, below }: PlanGround,
  by: Attribution,
): SetChange {
  const { action, reason } = write;
  write.admit?.(before);
  const { issues, discords = [], next } = write.plan(target.schema, before);
  refuseIssues([...issues, ...discords]);
  const diff = diffOverrides(before, next);
  if (isEmptyDiff(diff) && !changesAnyway(write, before)) return { before, after: before, diff, action, reason };
  const after = changedSet(before, next, diff, by);
  refuseIssues(checkConsequences(target, below, after, diff));
  return { before, after, diff, action, reason };
}

const changesAnyway = ({ evenIfSame, bringsBack }: OverrideWrite, { deletedAt }: OverrideSetEntity): boolean =>
  evenIfSame === true || (bringsBack === true && deletedAt !== null);
