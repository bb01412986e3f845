import { Injectable } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import type { ConfigWriteBody, NewProfileBody } from '@kamerton/contract';
import type { OverrideContent } from '@kamerton/parameter-schema';
import { isThere } from '../target/is-there.js';
import type { OverrideTarget } from '../target/override-target.js';
import { ConfigWriter } from '../writing/config.writer.js';
import type { WriteContext } from '../writing/write-context.js';
import { profileAddress, type ProfileAddress } from './profile-address.js';
import { profileCreation } from './profile-creation.js';
import { refusedCopy, unknownProfile } from './profile-problems.js';

const nothing: OverrideContent = { params: {}, policies: {} };

@Injectable()
export class ProfileCreator {
  constructor(
    private readonly repositories: Repositories,
    private readonly writer: ConfigWriter,
  ) {}

  /**
   * A profile that was deleted comes back by this, too, with the next version.
   * @throws ProblemException PROFILE_EXISTS, UNKNOWN_PROFILE (the original), and as `ConfigWriter.write`
   */
  async create(target: OverrideTarget, body: NewProfileBody, context: WriteContext): Promise<ConfigWriteBody> {
    const { copy_of: copyOf } = body;
    const address = profileAddress(target);
    if (copyOf === undefined) return this.writer.write(target, profileCreation(address, nothing, body), context);
    const original = await this.original(address, copyOf);
    try {
      return await this.writer.write(target, profileCreation(address, original, body), context);
    } catch (refusal) {
      throw refusedCopy(refusal);
    }
  }

  /** @param profile `null`: the model's own set, which may hold nothing yet */
  private async original(address: ProfileAddress, profile: string | null): Promise<OverrideContent> {
    const set = await this.repositories.overrideSets.find({ ...address, profile });
    if (set !== null && isThere(set)) return set;
    if (profile === null) return nothing;
    throw unknownProfile(address.model, profile);
  }
}
