import { Injectable } from '@nestjs/common';
import type { OverrideSetEntity, Repositories } from '@kamerton/api-database';
import { checkVersion } from '@kamerton/api-http';
import { diffBody, type ConfigWriteBody } from '@kamerton/contract';
import { shownConfig } from '../reading/shown-config.js';
import { revisionBody } from '../revisions/revision-body.js';
import { isThere } from '../target/is-there.js';
import type { OverrideTarget } from '../target/override-target.js';
import { beneathOverrides } from '../writing/beneath-overrides.js';
import { revisionOf } from '../writing/record-changes.js';
import type { WriteContext } from '../writing/write-context.js';
import { profileAddress, type ProfileAddress } from './profile-address.js';
import { endOf } from './profile-changes.js';
import { unknownProfile } from './profile-problems.js';
import { ProfileActs, type PlannedAct } from './profile.acts.js';

@Injectable()
export class ProfileRemover {
  constructor(private readonly acts: ProfileActs) {}

  /**
   * Its revisions stay, and any of them can be restored. The answer shows what requests that name the profile get from now on.
   * @throws ProblemException UNKNOWN_PROFILE, VERSION_CONFLICT
   */
  remove(target: OverrideTarget, context: WriteContext): Promise<ConfigWriteBody> {
    return this.acts.perform(target, context, (records) => plan(records, target, context));
  }
}

async function plan(records: Repositories, target: OverrideTarget, context: WriteContext): Promise<PlannedAct> {
  const { dryRun, condition, caller } = context;
  const address = profileAddress(target);
  const { overrideSets } = records;
  const before = await (dryRun ? overrideSets.find(address) : held(records, address));
  if (before === null || !isThere(before)) throw unknownProfile(address.model, address.profile);
  checkVersion(condition, before.version);
  const change = endOf(before, 'delete', null, { user_id: caller.user_id, at: new Date().toISOString() });
  const below = (await overrideSets.onLadder(address)).filter(({ profile }) => profile === null);
  const after = dryRun ? { ...change.after, version: before.version } : change.after;
  const shown = await beneathOverrides(records, target, after);
  return {
    changes: [change],
    body: {
      ...shownConfig(shown, [...below, after]),
      diff: diffBody(change.diff),
      revision: dryRun ? null : revisionBody(revisionOf(change, context)),
      dry_run: dryRun,
      resolved: [],
      also_changed: [],
      impact: null,
    },
  };
}

/** Not by `heldSet`, which would make what is not there. */
async function held({ overrideSets }: Repositories, address: ProfileAddress): Promise<OverrideSetEntity | null> {
  await overrideSets.claim([address]);
  return overrideSets.lockExisting(address);
}
