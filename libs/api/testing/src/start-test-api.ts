import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDataSource, migrate, Repositories, type RuntimeEntity } from '@kamerton/api-database';
import { Signals, type ChangeRefusal } from '@kamerton/api-signals';
import type { AuditEventBody } from '@kamerton/contract';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import { startTestPostgres } from '@kamerton/testing';
import { modelRow, runtimeRow } from './rows.js';
import { startFeatureApp, type FeatureAppOptions } from './start-feature-app.js';
import { testClient, type Place, type TestClient } from './test-client.js';

export interface TestApi extends TestClient {
  readonly app: NestFastifyApplication;
  readonly repositories: Repositories;
  readonly sql: (statement: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;
  /** Statements of one transaction, beside whatever the API does. */
  readonly transaction: (work: (query: (statement: string) => Promise<unknown>) => Promise<void>) => Promise<void>;
  /** A runtime of its own for each test keeps tests apart on one database. */
  readonly newRuntime: (change?: Partial<RuntimeEntity>) => Promise<string>;
  /** A model of its own on a runtime of its own. */
  readonly newModel: (facts?: Partial<ModelFacts>) => Promise<Place & { readonly model: string }>;
  /** What was signalled about the runtime so far. */
  readonly accepted: (runtime: string) => readonly AuditEventBody[];
  readonly refused: (runtime: string) => readonly ChangeRefusal[];
  readonly stop: () => Promise<void>;
}

/** Features over HTTP on a real Postgres of their own. */
export async function startTestApi(
  options: Pick<FeatureAppOptions, 'features'> & Partial<FeatureAppOptions>,
): Promise<TestApi> {
  const postgres = await startTestPostgres({ migrate: (url) => migrate({ url }) });
  const { url } = await postgres.createDatabase();
  const dataSource = await createDataSource({ url, poolSize: 2 }).initialize();
  const repositories = new Repositories(dataSource.manager);
  const app = await startFeatureApp({ url, ...options });
  const signals = app.get(Signals);
  const accepted: AuditEventBody[] = [];
  const refused: ChangeRefusal[] = [];
  signals.changeAccepted.listen((event) => void accepted.push(event));
  signals.changeRefused.listen((refusal) => void refused.push(refusal));
  let runtimes = 0;

  async function newRuntime(change: Partial<RuntimeEntity> = {}): Promise<string> {
    const id = `gpu-${(runtimes += 1)}`;
    await repositories.runtimes.insert(runtimeRow(id, change));
    return id;
  }

  return {
    ...testClient(app),
    app,
    repositories,
    sql: (statement, parameters) => dataSource.query(statement, parameters),
    transaction: (work) => dataSource.transaction((manager) => work((statement) => manager.query(statement))),
    newRuntime,
    newModel: async (facts = {}) => {
      const runtime = await newRuntime({ kind: facts.kind ?? 'ollama' });
      const model = `model-of-${runtime}:8b`;
      await repositories.models.save([modelRow(runtime, model, facts)]);
      return { runtime, model };
    },
    accepted: (runtime) => accepted.filter((event) => event.runtime === runtime),
    refused: (runtime) => refused.filter((refusal) => refusal.runtime === runtime),
    stop: async () => {
      await app.close();
      await dataSource.destroy();
      await postgres.stop();
    },
  };
}
