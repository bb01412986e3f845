import { Injectable } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import type { ConfigBody } from '@kamerton/contract';
import type { OverrideTarget } from '../target/override-target.js';
import { shownConfig } from './shown-config.js';

@Injectable()
export class ConfigReader {
  constructor(private readonly repositories: Repositories) {}

  /** As it is now. */
  async read(target: OverrideTarget): Promise<ConfigBody> {
    return shownConfig(target, await this.repositories.overrideSets.onLadder(target.address));
  }
}
