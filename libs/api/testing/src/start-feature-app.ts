import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AdministrationModule } from '@kamerton/api-administration';
import {
  asDatabaseUnavailable,
  DatabaseModule,
  IdempotencyKeyRepository,
  type DatabaseOptions,
} from '@kamerton/api-database';
import { createFastifyAdapter, HttpModule, ProblemException } from '@kamerton/api-http';
import { callerOf, CallerResolver, IdentityModule, type Caller } from '@kamerton/api-identity';
import { ModelSchemasModule } from '@kamerton/api-model-schemas';
import { OverrideSetsModule } from '@kamerton/api-override-sets';
import { SignalsModule } from '@kamerton/api-signals';
import { apiBase } from '@kamerton/contract';

/** Header by which a test says who is calling. */
export const userHeader = 'x-test-user';

const http = (requireIfMatch: boolean) =>
  HttpModule.forRootAsync({
    inject: [IdempotencyKeyRepository],
    useFactory: (idempotency) => ({
      requireIfMatch,
      translators: [(error) => (asDatabaseUnavailable(error) ? new ProblemException('DATABASE_UNAVAILABLE') : null)],
      callerOf: (request) => callerOf(request).user_id,
      idempotency,
    }),
  });

export interface FeatureAppOptions extends DatabaseOptions {
  /** Modules of the features under test, beside what every feature expects. */
  readonly features: readonly (Type | DynamicModule)[];
  readonly requireIfMatch?: boolean;
}

/** Features as the API composes them, on a migrated database. */
export async function startFeatureApp({
  features,
  requireIfMatch = false,
  ...database
}: FeatureAppOptions): Promise<NestFastifyApplication> {
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot(database),
      SignalsModule,
      http(requireIfMatch),
      IdentityModule,
      ModelSchemasModule,
      AdministrationModule,
      OverrideSetsModule,
      ...features,
    ],
  })
    .overrideProvider(CallerResolver)
    .useValue({
      resolve: (headers: Record<string, unknown>): Promise<Caller> =>
        Promise.resolve({
          user_id: String(headers[userHeader] ?? 'local'),
          actor_kind: 'user',
          roles: ['tuner', 'admin'],
        }),
    })
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createFastifyAdapter(), {
    bodyParser: false,
    logger: false,
  });
  app.setGlobalPrefix(apiBase);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
