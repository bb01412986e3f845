import { Module } from '@nestjs/common';
import { ModelConfigController } from './controllers/model-config.controller.js';
import { ProfilesController } from './controllers/profiles.controller.js';
import { RevisionsController } from './controllers/revisions.controller.js';
import { RuntimeConfigController } from './controllers/runtime-config.controller.js';
import { RuntimeRevisionsController } from './controllers/runtime-revisions.controller.js';

/** Expects OverrideSetsModule, which is global, and what that expects. */
@Module({
  controllers: [
    ModelConfigController,
    ProfilesController,
    RevisionsController,
    RuntimeConfigController,
    RuntimeRevisionsController,
  ],
})
export class ConfigOverridesModule {}
