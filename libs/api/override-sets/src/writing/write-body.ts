import type { OverrideSetEntity } from '@kamerton/api-database';
import {
  diffBody,
  type AlsoChanged,
  type ConfigWriteBody,
  type ConflictResolution,
  type RevisionBody,
} from '@kamerton/contract';
import { configBody } from '../reading/config-body.js';
import { shownConfig } from '../reading/shown-config.js';
import type { OverrideTarget } from '../target/override-target.js';
import { isRecorded, type SetChange } from './set-change.js';

export interface WriteOutcome {
  readonly change: SetChange;
  /** The sets on the rungs below. */
  readonly below: readonly OverrideSetEntity[];
  /** `null`: the write changed nothing, or was only tried. */
  readonly revision: RevisionBody | null;
  readonly dryRun: boolean;
  /** The changes of other sets. */
  readonly others?: readonly SetChange[];
  readonly resolved?: readonly ConflictResolution[];
}

/**
 * The answer to a write: the set's configuration as the change leaves it, or what stands in for a profile that it did not make.
 * After a dry run it has the version that it had.
 */
export function writeBody(target: OverrideTarget, outcome: WriteOutcome): ConfigWriteBody {
  const { change, below, revision, dryRun, others = [], resolved = [] } = outcome;
  const after = dryRun ? { ...change.after, version: change.before.version } : change.after;
  const sets = [...below, after];
  return {
    ...(isRecorded(change) ? configBody(target, sets, after) : shownConfig(target, sets)),
    diff: diffBody(change.diff),
    revision,
    dry_run: dryRun,
    resolved,
    also_changed: others.map((other) => alsoChanged(other, dryRun)),
    impact: null,
  };
}

/** Another set that a write changes. */
const alsoChanged = ({ before, after, diff }: SetChange, dryRun: boolean): AlsoChanged => ({
  runtime: after.runtimeId,
  model: after.model,
  profile: after.profile,
  version: (dryRun ? before : after).version,
  diff: diffBody(diff),
});
