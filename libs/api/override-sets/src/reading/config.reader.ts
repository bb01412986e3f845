import { Injectable } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import type { ConfigBody } from '@kamerton/contract';
import { ownSet } from '../target/own-set.js';
import type { OverrideTarget } from '../target/override-target.js';
import { configBody } from './config-body.js';

@Injectable()
export class ConfigReader {
  constructor(private readonly repositories: Repositories) {}

  /** A profile that was never written shows the model's own set, and says so. */
  async read(target: OverrideTarget): Promise<ConfigBody> {
    const sets = await this.repositories.overrideSets.onLadder(target.address);
    const own = ownSet(sets, target.address);
    if (target.address.profile === null || (own !== undefined && own.version > 0)) {
      return configBody(target, sets, own);
    }
    const modelOwn = { ...target.address, profile: null };
    const rungs = sets.filter(({ profile }) => profile === null);
    return configBody({ ...target, address: modelOwn }, rungs, ownSet(rungs, modelOwn), true);
  }
}
