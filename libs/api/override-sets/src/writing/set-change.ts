import type { OverrideSetEntity } from '@kamerton/api-database';
import type { RevisionAction } from '@kamerton/contract';
import type { OverrideDiff } from '@kamerton/parameter-schema';

/** What becomes of one override set, judged and ready to be recorded. */
export interface SetChange {
  readonly before: OverrideSetEntity;
  /** One version on. The very same as `before` when there is nothing to record. */
  readonly after: OverrideSetEntity;
  readonly diff: OverrideDiff;
  /** Of the revision that records it. */
  readonly action: RevisionAction;
  readonly reason: string | null;
}

/** Whether the change makes a revision. */
export const isRecorded = ({ before, after }: SetChange): boolean => before !== after;
