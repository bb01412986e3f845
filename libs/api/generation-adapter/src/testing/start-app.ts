import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DatabaseModule, migrate, Repositories, UnitOfWork } from '@kamerton/api-database';
import { createFastifyAdapter, HttpModule } from '@kamerton/api-http';
import { callerOf, IdentityModule } from '@kamerton/api-identity';
import { ModelSchemasModule } from '@kamerton/api-model-schemas';
import { SignalsModule } from '@kamerton/api-signals';
import { startTestPostgres } from '@kamerton/testing';
import { GenerationAdapterModule } from '../generation-adapter.module.js';

const httpOptions = {
  requireIfMatch: false,
  translators: [],
  callerOf: (request: object) => callerOf(request).user_id,
  idempotency: {
    claim: () => Promise.resolve(null),
    holder: () => Promise.resolve(null),
    complete: () => Promise.resolve(),
    release: () => Promise.resolve(),
  },
};

/** The serving side behind the HTTP rules of the API, on a database of its own. */
export async function startApp() {
  const postgres = await startTestPostgres({ migrate: (url) => migrate({ url }) });
  const { url } = await postgres.createDatabase();
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url }),
      HttpModule.forRootAsync({ useFactory: () => httpOptions }),
      IdentityModule,
      ModelSchemasModule,
      SignalsModule,
      GenerationAdapterModule,
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(createFastifyAdapter(), {
    bodyParser: false,
    logger: false,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    repositories: app.get(Repositories),
    unitOfWork: app.get(UnitOfWork),
    stop: async () => {
      await app.close();
      await postgres.stop();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof startApp>>;
