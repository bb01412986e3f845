import { Controller, Get, Param } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { asDatabaseUnavailable, DatabaseModule, IdempotencyKeyRepository } from '@kamerton/api-database';
import { createFastifyAdapter, HttpModule, ProblemException } from '@kamerton/api-http';
import { CallerResolver, IdentityModule, Public, type Caller } from '@kamerton/api-identity';
import { ModelSchemasModule } from '@kamerton/api-model-schemas';
import { RuntimeClientModule } from '@kamerton/api-runtime-client';
import { SignalsModule } from '@kamerton/api-signals';
import { TelemetryModule } from '../telemetry.module.js';

@Public()
@Controller()
class ThingsController {
  @Get('things/:name')
  thing(@Param('name') name: string): string {
    return name;
  }
}

const http = HttpModule.forRootAsync({
  inject: [IdempotencyKeyRepository],
  useFactory: (idempotency) => ({
    requireIfMatch: false,
    translators: [(error) => (asDatabaseUnavailable(error) ? new ProblemException('DATABASE_UNAVAILABLE') : null)],
    callerOf: () => 'local',
    idempotency,
  }),
});

const localUser: Caller = { user_id: 'local', actor_kind: 'user', roles: ['viewer'] };

/** Telemetry on the database at the URL, as the API composes it, with a route to be measured. `caller` null: nobody signed in. */
export async function startApp(url: string, caller: Caller | null = localUser): Promise<NestFastifyApplication> {
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url }),
      SignalsModule,
      http,
      IdentityModule,
      ModelSchemasModule,
      RuntimeClientModule.forRoot({ allowedHosts: [] }),
      TelemetryModule,
    ],
    controllers: [ThingsController],
  })
    .overrideProvider(CallerResolver)
    .useValue({ resolve: () => Promise.resolve(caller) })
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createFastifyAdapter(), {
    bodyParser: false,
    logger: false,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
