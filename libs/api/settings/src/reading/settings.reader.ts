import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@kamerton/api-database';
import type { SettingsDocument } from '@kamerton/contract';
import { settingsOf } from './settings-of.js';

@Injectable()
export class SettingsReader {
  constructor(private readonly work: UnitOfWork) {}

  /** The server as it stands at one moment. */
  read(): Promise<SettingsDocument> {
    return this.work.read(async ({ runtimes, overrideSets, presets }) =>
      settingsOf(await runtimes.all(), await overrideSets.served(), await presets.all()),
    );
  }
}
