import { Module } from '@nestjs/common';
import { ModelConfigController } from './controllers/model-config.controller.js';
import { RevisionsController } from './controllers/revisions.controller.js';
import { RuntimeConfigController } from './controllers/runtime-config.controller.js';

/** Expects OverrideSetsModule, which is global, and what that expects. */
@Module({ controllers: [ModelConfigController, RevisionsController, RuntimeConfigController] })
export class ConfigOverridesModule {}
