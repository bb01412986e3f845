import type { OverrideSetEntity } from '@kamerton/api-database';
import { ProblemException } from '@kamerton/api-http';
import {
  changedSet,
  endOf,
  isThere,
  planChange,
  reasonOf,
  replaceWrite,
  type SetChange,
} from '@kamerton/api-override-sets';
import { diffOverrides, isEmptyDiff, type Attribution, type OverrideContent } from '@kamerton/parameter-schema';
import { isTarget, type Judge } from '../judging/judge.js';
import type { WantedSet } from './wanted-sets.js';

export interface SetRules {
  readonly judge: Judge;
  readonly prune: boolean;
  readonly reason: string | undefined;
  readonly by: Attribution;
}

export const nothing: OverrideContent = { params: {}, policies: {} };
const isEmpty = (content: OverrideContent): boolean => isEmptyDiff(diffOverrides(nothing, content));
const action = 'apply';

/** The set stays as it is. */
export const kept = (before: OverrideSetEntity): SetChange => ({
  ...{ before, after: before, action, reason: null },
  diff: { params: {}, policies: {} },
});

function emptied(before: OverrideSetEntity, { reason, by }: SetRules): SetChange {
  const diff = diffOverrides(before, nothing);
  return { before, after: changedSet(before, nothing, diff, by), diff, action, reason: reasonOf(reason) };
}

/** What becomes of a set that the document does not name. */
export function unnamed(before: OverrideSetEntity, rules: SetRules): SetChange {
  if (!rules.prune || !isManageable(before)) return kept(before);
  return before.profile === null ? emptied(before, rules) : endOf(before, action, reasonOf(rules.reason), rules.by);
}

/** Whether there is anything to a set that could be said in a document. */
export const isManageable = (set: OverrideSetEntity): boolean => (set.profile === null ? !isEmpty(set) : isThere(set));

/**
 * The set as the document wants it.
 *
 * @param below the rungs below as the document leaves them
 * @throws ProblemException INVALID_PARAMETERS, INVALID_SETTINGS, with pointers into the set
 */
export function wished(
  before: OverrideSetEntity,
  { address, content }: WantedSet,
  below: readonly OverrideSetEntity[],
  rules: SetRules,
): SetChange {
  const isNewProfile = address.profile !== null && !isThere(before);
  if (isEmptyDiff(diffOverrides(before, content)) && !isNewProfile) return kept(before);
  const target = rules.judge(address);
  if (isTarget(target)) {
    const write = {
      ...replaceWrite(content),
      action,
      reason: reasonOf(rules.reason),
      evenIfSame: isNewProfile,
    } as const;
    return planChange(target, write, { before, below }, rules.by);
  }
  // To take everything away nobody needs to know what the model accepts.
  if (isEmpty(content) && !isNewProfile) return emptied(before, rules);
  throw new ProblemException('INVALID_SETTINGS', { errors: [{ pointer: '', ...target }] });
}
