import { Module } from '@nestjs/common';
import { SettingsApplier } from './applying/settings.applier.js';
import { SettingsPlanner } from './applying/settings.planner.js';
import { RuntimeLooks } from './judging/runtime-looks.js';
import { SettingsJudges } from './judging/settings.judges.js';
import { SettingsReader } from './reading/settings.reader.js';
import { SettingsController } from './settings.controller.js';

/** Expects the modules of database, http, identity, signals, model-schemas, override-sets, runtime-client and discovery. */
@Module({
  controllers: [SettingsController],
  providers: [SettingsReader, SettingsPlanner, SettingsApplier, SettingsJudges, RuntimeLooks],
})
export class SettingsModule {}
