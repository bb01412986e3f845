import { Injectable } from '@nestjs/common';
import type { OverrideSetEntity, Repositories } from '@kamerton/api-database';
import { checkVersion } from '@kamerton/api-http';
import type { ConfigWriteBody, ProfileRenameBody } from '@kamerton/contract';
import { revisionBody } from '../revisions/revision-body.js';
import { isThere } from '../target/is-there.js';
import type { OverrideTarget } from '../target/override-target.js';
import { blankSet } from '../writing/blank-set.js';
import { ConfigWriter } from '../writing/config.writer.js';
import { heldSets } from '../writing/held-set.js';
import { patchWrite, reasonOf } from '../writing/override-writes.js';
import { revisionOf } from '../writing/record-changes.js';
import { writeBody } from '../writing/write-body.js';
import type { WriteContext } from '../writing/write-context.js';
import { profileAddress, type ProfileAddress } from './profile-address.js';
import { endOf, takeover } from './profile-changes.js';
import { profileExists, unknownProfile } from './profile-problems.js';
import { ProfileActs, type PlannedAct } from './profile.acts.js';

@Injectable()
export class ProfileRenamer {
  constructor(
    private readonly acts: ProfileActs,
    private readonly writer: ConfigWriter,
  ) {}

  /**
   * The new name takes over what the old one held, in one transaction; nothing is judged, for nothing changes but the name.
   * @throws ProblemException UNKNOWN_PROFILE, PROFILE_EXISTS, VERSION_CONFLICT
   */
  async rename(target: OverrideTarget, body: ProfileRenameBody, context: WriteContext): Promise<ConfigWriteBody> {
    const address = profileAddress(target);
    if (body.profile === address.profile) {
      const admit = (set: OverrideSetEntity) => refuseMissing(set, address);
      return this.writer.write(target, { ...patchWrite({}), admit }, context);
    }
    return this.acts.perform(target, context, (records) => plan(records, target, body, context));
  }
}

async function plan(
  records: Repositories,
  target: OverrideTarget,
  { profile: name, reason: given }: ProfileRenameBody,
  context: WriteContext,
): Promise<PlannedAct> {
  const { dryRun, condition, caller } = context;
  const from = profileAddress(target);
  const to = { ...from, profile: name };
  const { before, onto } = await (dryRun ? lookedAt(records, from, to) : held(records, from, to));
  refuseMissing(before, from);
  checkVersion(condition, before.version);
  if (isThere(onto)) throw profileExists(from.model, name);
  const by = { user_id: caller.user_id, at: new Date().toISOString() };
  const reason = reasonOf(given);
  const end = endOf(before, 'rename', reason ?? `renamed to ${name}`, by);
  const change = takeover(onto, before, reason ?? `renamed from ${from.profile}`, by);
  const below = (await records.overrideSets.onLadder(from)).filter(({ profile }) => profile === null);
  const revision = dryRun ? null : revisionBody(revisionOf(change, context));
  const outcome = { change, others: [end], below, revision, dryRun };
  return { changes: [end, change], body: writeBody({ ...target, address: to }, outcome) };
}

interface BothSets {
  readonly before: OverrideSetEntity;
  readonly onto: OverrideSetEntity;
}

async function held(records: Repositories, from: ProfileAddress, to: ProfileAddress): Promise<BothSets> {
  const [before = blankSet(from), onto = blankSet(to)] = await heldSets(records, [from, to]);
  return { before, onto };
}

async function lookedAt({ overrideSets }: Repositories, from: ProfileAddress, to: ProfileAddress): Promise<BothSets> {
  const before = (await overrideSets.find(from)) ?? blankSet(from);
  return { before, onto: (await overrideSets.find(to)) ?? blankSet(to) };
}

function refuseMissing(set: OverrideSetEntity, { model, profile }: ProfileAddress): void {
  if (!isThere(set)) throw unknownProfile(model, profile);
}
