import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startTestDatabases, type TestDatabase, type TestDatabases } from '@kamerton/api-testing';
import { startApp } from '../testing/start-app.js';

let databases: TestDatabases;
let database: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  databases = await startTestDatabases();
});
afterAll(() => databases.stop());

/** In this app nothing but the act itself keeps an answer: what stands under a key was written in its transaction. */
beforeEach(async () => {
  database = await databases.connect();
  app = await startApp(database);
});
afterEach(async () => {
  await app.close();
  await database.close();
});

async function send(method: 'POST' | 'PATCH' | 'DELETE', url: string, key: string, payload?: object) {
  await database.repositories.idempotencyKeys.claim('local', key, 'any');
  const answer = await app.inject({ method, url, headers: { 'idempotency-key': key }, ...(payload && { payload }) });
  const kept = await database.repositories.idempotencyKeys.holder('local', key);
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json(), kept: kept?.answer ?? null };
}

const runtime = { id: 'gpu-1', kind: 'vllm', base_url: 'http://127.0.0.1:8000', enabled: false };

describe('the answer to an administrative act with an idempotency key', () => {
  it('is kept together with the act, whatever becomes of the process afterwards', async () => {
    const created = await send('POST', '/runtimes', 'k1', runtime);
    expect(created).toMatchObject({ status: 201, kept: { status: 201 } });
    expect(created.kept?.body).toEqual(created.body);
    const changed = await send('PATCH', '/runtimes/gpu-1', 'k2', { base_url: 'http://127.0.0.1:8001' });
    expect(changed).toMatchObject({ status: 200, kept: { status: 200, body: { base_url: 'http://127.0.0.1:8001' } } });
    expect(changed.kept?.body).toEqual(changed.body);
    expect(await send('DELETE', '/runtimes/gpu-1', 'k3')).toEqual({
      status: 204,
      body: null,
      kept: { status: 204, headers: {}, body: null },
    });
  });

  it('is not kept when the act was refused', async () => {
    await send('POST', '/runtimes', 'k1', runtime);
    expect(await send('POST', '/runtimes', 'k2', runtime)).toMatchObject({ status: 409, kept: null });
    expect(await send('DELETE', '/runtimes/nobody', 'k3')).toMatchObject({ status: 404, kept: null });
  });
});
