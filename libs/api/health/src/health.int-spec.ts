import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDataSource, migrate, Repositories, UnitOfWork } from '@kamerton/api-database';
import { apiPaths } from '@kamerton/contract';
import { startTestPostgres, type TestPostgres } from '@kamerton/testing';
import { startApp } from './testing/start-app.js';

const runtime = (id: string, status: 'up' | 'down' | 'unknown', enabled = true) => ({
  id,
  kind: 'ollama',
  baseUrl: 'http://127.0.0.1:11434',
  enabled,
  demo: false,
  version: null,
  status,
  credential: null,
  lastSeenAt: null,
  lastError: null,
  createdAt: new Date(),
  updatedAt: new Date(),
});

describe('health', () => {
  let postgres: TestPostgres;
  let url: string;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    postgres = await startTestPostgres({ migrate: (template) => migrate({ url: template }) });
  });

  beforeEach(async () => {
    ({ url } = await postgres.createDatabase());
    app = await startApp({ url, poolSize: 1 });
  });

  afterEach(() => app.close());
  afterAll(() => postgres.stop());

  const ask = async (path: string) => {
    const answer = await app.inject({ method: 'GET', url: path });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json<Record<string, unknown>>() };
  };

  const change = async (sql: string) => {
    const dataSource = await createDataSource({ url }).initialize();
    await dataSource.query(sql);
    await dataSource.destroy();
  };

  it('is ready when the database answers and every migration is applied', async () => {
    await app.get(Repositories).runtimes.insert(runtime('gpu-1', 'up'));
    const { status, body } = await ask(apiPaths.ready);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ok',
      error: {},
      details: {
        database: { status: 'up' },
        migrations: { status: 'up' },
        runtimes: { status: 'up', statuses: { 'gpu-1': 'up' } },
      },
    });
  });

  it('reports a runtime that is down and stays ready', async () => {
    await app.get(Repositories).runtimes.insert(runtime('gpu-1', 'down'));
    await app.get(Repositories).runtimes.insert(runtime('gpu-2', 'unknown'));
    const { status, body } = await ask(apiPaths.ready);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'degraded',
      details: { runtimes: { status: 'degraded', statuses: { 'gpu-1': 'down', 'gpu-2': 'unknown' } } },
    });
  });

  it('does not mind a runtime that was switched off', async () => {
    await app.get(Repositories).runtimes.insert(runtime('gpu-1', 'down', false));
    expect((await ask(apiPaths.ready)).body).toMatchObject({ status: 'ok', details: { runtimes: { statuses: {} } } });
  });

  it('is not ready while a migration is missing, and names it', async () => {
    await change(`DELETE FROM migrations WHERE name LIKE 'CreateChangeEvents%'`);
    const { status, headers, body } = await ask(apiPaths.ready);
    expect(status).toBe(503);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({
      status: 'error',
      error: { migrations: { status: 'down', message: expect.stringMatching(/^not applied: CreateChangeEvents\d+$/) } },
      info: { database: { status: 'up' } },
    });
  });

  it('is not ready on a database that no migration has ever seen', async () => {
    await change('DROP TABLE migrations');
    const { status, body } = await ask(apiPaths.ready);
    expect(status).toBe(503);
    expect(body).toMatchObject({ error: { migrations: { message: 'the applied migrations cannot be read' } } });
  });

  it('answers in bounded time that it is not ready when no connection can be had', async () => {
    const dataSource = await createDataSource({ url }).initialize();
    const busy = app.get(UnitOfWork).run(async (transaction) => {
      await transaction.runtimes.all();
      await dataSource.query('SELECT pg_sleep(4.5)');
    });
    const started = performance.now();
    const { status, body } = await ask(apiPaths.ready);
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(status).toBe(503);
    expect(body).toMatchObject({ status: 'error', error: { database: { message: 'timeout of 2000ms exceeded' } } });
    await busy;
    await dataSource.destroy();
    expect((await ask(apiPaths.ready)).status).toBe(200);
  });

  it('is alive whatever the database does', async () => {
    await change('DROP TABLE migrations');
    const { status, headers, body } = await ask(apiPaths.live);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toEqual({ status: 'ok', info: {}, error: {}, details: {} });
  });
});

describe('health without a database server', () => {
  it('is alive but not ready, and tells nobody where the database was', async () => {
    const postgres = await startTestPostgres({ migrate: (template) => migrate({ url: template }) });
    const { url } = await postgres.createDatabase();
    const app = await startApp({ url });
    await postgres.stop();
    const ready = await app.inject({ method: 'GET', url: apiPaths.ready });
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toMatchObject({
      status: 'error',
      details: {
        database: { status: 'down', message: 'the database does not answer' },
        migrations: { status: 'down' },
        runtimes: { status: 'degraded' },
      },
    });
    expect(ready.body).not.toMatch(new RegExp(`${new URL(url).port}|127\\.0\\.0\\.1|ECONN|postgres`));
    expect((await app.inject({ method: 'GET', url: apiPaths.live })).statusCode).toBe(200);
    await app.close();
  });
});
