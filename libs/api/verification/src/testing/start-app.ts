import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { asDatabaseUnavailable, DatabaseModule, IdempotencyKeyRepository } from '@kamerton/api-database';
import { createFastifyAdapter, HttpModule, ProblemException } from '@kamerton/api-http';
import { callerOf, CallerResolver, IdentityModule, roles, type Caller, type Role } from '@kamerton/api-identity';
import { ModelSchemasModule } from '@kamerton/api-model-schemas';
import { HostPolicy, RuntimeClient } from '@kamerton/api-runtime-client';
import { SignalsModule } from '@kamerton/api-signals';
import { apiBase } from '@kamerton/contract';
import type { VerificationOptions } from '../verification-options.js';
import { VerificationModule } from '../verification.module.js';

/** Headers by which a test says who is calling. */
export const userHeader = 'x-test-user';
export const roleHeader = 'x-test-role';

@Global()
@Module({
  providers: [
    {
      provide: RuntimeClient,
      useFactory: () => new RuntimeClient(new HostPolicy([]), { timeoutMs: 5_000, maxBytes: 1_000_000 }),
    },
  ],
  exports: [RuntimeClient],
})
class TestClientModule {}

const http = HttpModule.forRootAsync({
  inject: [IdempotencyKeyRepository],
  useFactory: (idempotency) => ({
    requireIfMatch: false,
    translators: [(error) => (asDatabaseUnavailable(error) ? new ProblemException('DATABASE_UNAVAILABLE') : null)],
    callerOf: (request) => callerOf(request).user_id,
    idempotency,
  }),
});

/** Everybody is what they say they are; who says nothing may do everything. */
const resolver = {
  resolve: (headers: Record<string, unknown>): Promise<Caller> => {
    const role: Role | undefined = roles.find((known) => known === headers[roleHeader]);
    const user_id = String(headers[userHeader] ?? 'local');
    return Promise.resolve({ user_id, actor_kind: 'user', roles: role === undefined ? roles : [role] });
  },
};

/** One replica of the feature as the API composes it, on a migrated database. */
export async function startApp(url: string, options: VerificationOptions): Promise<NestFastifyApplication> {
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url }),
      SignalsModule,
      http,
      IdentityModule,
      ModelSchemasModule,
      TestClientModule,
      VerificationModule.forRoot(options),
    ],
  })
    .overrideProvider(CallerResolver)
    .useValue(resolver)
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
