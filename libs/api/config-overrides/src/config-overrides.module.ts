import { Module } from '@nestjs/common';
import { ModelConfigController } from './controllers/model-config.controller.js';
import { RevisionsController } from './controllers/revisions.controller.js';
import { RuntimeConfigController } from './controllers/runtime-config.controller.js';
import { ConfigAnswers } from './reading/config.answers.js';
import { ConfigReader } from './reading/config.reader.js';
import { RevisionsReader } from './revisions/revisions.reader.js';
import { OverrideTargets } from './target/override-targets.js';
import { ConfigWriter } from './writing/config.writer.js';

/** Expects the modules of database, http, identity, model-schemas and signals, which are global. */
@Module({
  controllers: [ModelConfigController, RevisionsController, RuntimeConfigController],
  providers: [OverrideTargets, ConfigAnswers, ConfigReader, ConfigWriter, RevisionsReader],
})
export class ConfigOverridesModule {}
