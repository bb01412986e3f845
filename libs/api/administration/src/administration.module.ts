import { Global, Module } from '@nestjs/common';
import { AdministrativeActs } from './administrative-acts.js';

/** Expects the modules of database and signals. Global: several features administer something. */
@Global()
@Module({ providers: [AdministrativeActs], exports: [AdministrativeActs] })
export class AdministrationModule {}
