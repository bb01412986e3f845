import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDataSource, migrate, Repositories, type RuntimeEntity } from '@kamerton/api-database';
import {
  apiPaths,
  type AuditEventBody,
  type Problem,
  type VerificationBody,
  type VerificationRequestBody,
} from '@kamerton/contract';
import { auditEventBody } from '@kamerton/api-database';
import { startTestPostgres, type TestPostgres } from '@kamerton/testing';
import type { VerificationOptions } from '../verification-options.js';
import { startFakeOllama, type FakeOllama } from './fake-ollama.js';
import { modelRow, runtimeRow } from './rows.js';
import { startApp } from './start-app.js';

export type Headers = Readonly<Record<string, string>>;

export interface Place {
  readonly runtime: string;
  readonly model: string;
}

/** A runtime of its own for each test keeps tests apart on one database. */
export interface TestRuntime extends Place {
  readonly server: FakeOllama;
}

const options: VerificationOptions = {
  limits: { requests: 400, tokens: 20_000, seconds: 20 },
  reverify: 'off',
  pace: { answerMs: 5_000, firstAnswerMs: 5_000, heartbeatMs: 50, roundMs: 100 },
};

const patienceMs = 10_000;

export const startMigratedPostgres = (): Promise<TestPostgres> =>
  startTestPostgres({ migrate: (url) => migrate({ url }) });

/** The feature over HTTP on a database of its own, with one replica or several. Without `shared` the server is its own as well. */
export async function startTestApi(shared?: TestPostgres) {
  const postgres = shared ?? (await startMigratedPostgres());
  const { url } = await postgres.createDatabase();
  const dataSource = await createDataSource({ url }).initialize();
  const records = new Repositories(dataSource.manager);
  const apps: NestFastifyApplication[] = [];
  const servers: FakeOllama[] = [];
  let runtimes = 0;

  async function replica(own: Partial<VerificationOptions> = {}) {
    const app = await startApp(url, { ...options, ...own });
    apps.push(app);
    const send = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, headers: Headers = {}) => {
      const answer = await app.inject({
        method,
        url: path,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      });
      return { status: answer.statusCode, body: answer.json() };
    };
    const pathOf = ({ runtime, model }: Place): string => apiPaths.modelVerification(model, { runtime });
    const read = async (place: Place): Promise<VerificationBody> => (await send('GET', pathOf(place))).body;
    return {
      app,
      send,
      read,
      close: () => app.close(),
      start: (place: Place, body?: VerificationRequestBody, headers?: Headers) =>
        send('POST', pathOf(place), body, headers),
      plan: (place: Place, body?: VerificationRequestBody) => send('POST', `${pathOf(place)}&dry_run=true`, body),
      cancel: (place: Place, headers?: Headers) => send('DELETE', pathOf(place), undefined, headers),
      refusal: async (place: Place, body: unknown, headers?: Headers): Promise<Problem> =>
        (await send('POST', pathOf(place), body, headers)).body,
      /** The first answer for which it holds. */
      until: async (place: Place, holds: (body: VerificationBody) => boolean): Promise<VerificationBody> => {
        const deadline = performance.now() + patienceMs;
        for (;;) {
          const body = await read(place);
          if (holds(body)) return body;
          if (performance.now() > deadline) throw new Error(`never came to pass: ${JSON.stringify(body)}`);
          await pause(20);
        }
      },
    };
  }

  return {
    records,
    replica,
    sql: (statement: string, parameters?: unknown[]) =>
      dataSource.query<Record<string, unknown>[]>(statement, parameters),
    newRuntime: async (change: Partial<RuntimeEntity> = {}): Promise<TestRuntime> => {
      const server = await startFakeOllama();
      servers.push(server);
      const runtime = `gpu-${(runtimes += 1)}`;
      const model = `model-of-${runtime}:8b`;
      await records.runtimes.insert(runtimeRow(runtime, server.url, change));
      await records.models.save([modelRow(runtime, model, change.kind)]);
      return { runtime, model, server };
    },
    /** Oldest first. */
    events: async (runtime: string): Promise<readonly AuditEventBody[]> =>
      (await records.changeEvents.page({ runtime }, null, 100)).toReversed().map(auditEventBody),
    stop: async () => {
      await Promise.all(apps.map((app) => app.close()));
      await Promise.all(servers.map((server) => server.close()));
      await dataSource.destroy();
      if (shared === undefined) await postgres.stop();
    },
  };
}

export type TestApi = Awaited<ReturnType<typeof startTestApi>>;
export type Replica = Awaited<ReturnType<TestApi['replica']>>;

export const over = ({ status }: VerificationBody): boolean => status !== 'running' && status !== 'idle';

export async function eventually(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`never came to pass: ${String(holds)}`);
    await pause(10);
  }
}
