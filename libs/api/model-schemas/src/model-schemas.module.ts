import { Global, Module } from '@nestjs/common';
import { ModelSchemas } from './model-schemas.js';

/** Expects DatabaseModule. Global, so that all features share one memory of compiled schemas. */
@Global()
@Module({ providers: [ModelSchemas], exports: [ModelSchemas] })
export class ModelSchemasModule {}
