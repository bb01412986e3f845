import type { OverrideSetEntity } from '@kamerton/api-database';
import { diffBody, type ConfigWriteBody, type RevisionBody } from '@kamerton/contract';
import { configBody } from '../reading/config-body.js';
import type { OverrideTarget } from '../target/override-target.js';
import type { SetChange } from './set-change.js';

export interface WriteOutcome {
  readonly change: SetChange;
  /** The sets on the rungs below. */
  readonly below: readonly OverrideSetEntity[];
  /** `null`: the write changed nothing, or was only tried. */
  readonly revision: RevisionBody | null;
  readonly dryRun: boolean;
}

/** The answer to a write: the set's configuration as the change leaves it. After a dry run it has the version that it had. */
export function writeBody(target: OverrideTarget, { change, below, revision, dryRun }: WriteOutcome): ConfigWriteBody {
  const after = dryRun ? { ...change.after, version: change.before.version } : change.after;
  return {
    ...configBody(target, [...below, after], after),
    diff: diffBody(change.diff),
    revision,
    dry_run: dryRun,
    resolved: [],
    also_changed: [],
    impact: null,
  };
}
