import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DatabaseModule, IdempotencyKeyRepository, type DatabaseOptions } from '@kamerton/api-database';
import { createFastifyAdapter, HttpModule } from '@kamerton/api-http';
import { CallerResolver, IdentityModule } from '@kamerton/api-identity';
import { HealthModule } from '../health.module.js';

const http = HttpModule.forRootAsync({
  inject: [IdempotencyKeyRepository],
  useFactory: (idempotency) => ({ requireIfMatch: false, translators: [], callerOf: () => 'nobody', idempotency }),
});

/** Health as the API composes it, for callers who have not signed in: every other error is a problem document. */
export async function startApp(options: DatabaseOptions): Promise<NestFastifyApplication> {
  const module = await Test.createTestingModule({
    imports: [DatabaseModule.forRoot(options), http, IdentityModule, HealthModule],
  })
    .overrideProvider(CallerResolver)
    .useValue({ resolve: () => Promise.resolve(null) })
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createFastifyAdapter(), {
    bodyParser: false,
    logger: false,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
