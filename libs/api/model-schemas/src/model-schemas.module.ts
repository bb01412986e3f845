import { Global, Module } from '@nestjs/common';
import { ModelDrifts } from './drift/model-drifts.js';
import { ModelSchemas } from './model-schemas.js';

/** Expects DatabaseModule. Global, so that all features share one memory of compiled schemas. */
@Global()
@Module({ providers: [ModelSchemas, ModelDrifts], exports: [ModelSchemas, ModelDrifts] })
export class ModelSchemasModule {}
