import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { createFastifyAdapter, HttpModule } from '@kamerton/api-http';
import { callerOf, IdentityModule } from '@kamerton/api-identity';
import { RegistryModule } from '../registry.module.js';
import type { RegistryOptions } from '../registry-options.js';
import type { TestDatabase } from '@kamerton/api-testing';
import { testGlobals } from './test-globals.js';

const noIdempotency = {
  claim: () => Promise.resolve(null),
  holder: () => Promise.resolve(null),
  complete: () => Promise.resolve(),
  release: () => Promise.resolve(),
};

const httpOptions = {
  requireIfMatch: false,
  translators: [],
  callerOf: (request: object) => callerOf(request).user_id,
  idempotency: noIdempotency,
};

/** The registry behind the HTTP rules of the API, on a test database; it looks at runtimes only when asked to. */
export async function startApp(
  database: TestDatabase,
  options: Partial<RegistryOptions> = {},
): Promise<NestFastifyApplication> {
  const registry = RegistryModule.forRoot({
    runtimes: [],
    allowedHosts: [],
    discoveryIntervalSeconds: 3_600,
    clientLimits: { timeoutMs: 500, maxBytes: 1_000_000 },
    ...options,
  });
  const module = await Test.createTestingModule({
    imports: [
      testGlobals(database),
      HttpModule.forRootAsync({ useFactory: () => httpOptions }),
      IdentityModule,
      registry,
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(createFastifyAdapter(), {
    bodyParser: false,
    logger: false,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
