import { type DynamicModule, Module } from '@nestjs/common';
import { AdministrationModule } from '@kamerton/api-administration';
import { ConfigOverridesModule } from '@kamerton/api-config-overrides';
import { DatabaseModule, type DatabaseOptions, IdempotencyKeyRepository } from '@kamerton/api-database';
import { GenerationAdapterModule } from '@kamerton/api-generation-adapter';
import { HealthModule } from '@kamerton/api-health';
import { HttpModule } from '@kamerton/api-http';
import { callerOf, IdentityModule } from '@kamerton/api-identity';
import { ModelSchemasModule } from '@kamerton/api-model-schemas';
import { OverrideSetsModule } from '@kamerton/api-override-sets';
import { PresetsModule } from '@kamerton/api-presets';
import { RegistryModule } from '@kamerton/api-registry';
import { SettingsModule } from '@kamerton/api-settings';
import { SignalsModule } from '@kamerton/api-signals';
import { TelemetryModule } from '@kamerton/api-telemetry';
import { VerificationModule } from '@kamerton/api-verification';
import type { Environment } from './environment/environment.js';
import { databaseProblem } from './server/database-problem.js';

@Module({})
export class AppModule {
  static forRoot(environment: Environment, onDatabaseWarning: DatabaseOptions['onWarning']): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({
          url: environment.databaseUrl,
          poolSize: environment.databasePool,
          ...(onDatabaseWarning && { onWarning: onDatabaseWarning }),
        }),
        HttpModule.forRootAsync({
          inject: [IdempotencyKeyRepository],
          useFactory: (idempotency) => ({
            requireIfMatch: environment.requireIfMatch,
            translators: [databaseProblem],
            callerOf: (request) => callerOf(request).user_id,
            idempotency,
          }),
        }),
        IdentityModule,
        SignalsModule,
        ModelSchemasModule,
        AdministrationModule,
        OverrideSetsModule,
        RegistryModule.forRoot({
          runtimes: environment.runtimes,
          allowedHosts: environment.runtimeAllow,
          credentialsOverHttp: environment.credentialsOverHttp,
          discoveryIntervalSeconds: environment.discoveryIntervalSeconds,
        }),
        VerificationModule.forRoot(environment.verification),
        ConfigOverridesModule,
        PresetsModule,
        SettingsModule,
        GenerationAdapterModule,
        TelemetryModule,
        HealthModule,
      ],
    };
  }
}
