import { AdministrationModule } from '@kamerton/api-administration';
import { Repositories, UnitOfWork } from '@kamerton/api-database';
import { ModelSchemasModule } from '@kamerton/api-model-schemas';
import { SignalsModule } from '@kamerton/api-signals';
import { Module, type DynamicModule } from '@nestjs/common';
import type { TestDatabase } from '@kamerton/api-testing';

@Module({})
class TestGlobals {}

/** What the composition root gives every module, over a test database. */
export const testGlobals = ({ repositories, unitOfWork }: TestDatabase): DynamicModule => ({
  module: TestGlobals,
  global: true,
  imports: [SignalsModule, ModelSchemasModule, AdministrationModule],
  providers: [
    { provide: Repositories, useValue: repositories },
    { provide: UnitOfWork, useValue: unitOfWork },
  ],
  exports: [Repositories, UnitOfWork],
});
