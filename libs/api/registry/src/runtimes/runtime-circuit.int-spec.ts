import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startMisbehavingServer, type MisbehavingServer } from '@kamerton/testing';
import { DiscoveryService } from '@kamerton/api-discovery';
import { saneOllama } from '@kamerton/api-testing';
import { startApp } from '../testing/start-app.js';
import { startTestDatabases, type TestDatabase, type TestDatabases } from '@kamerton/api-testing';

let databases: TestDatabases;
let database: TestDatabase;
let app: NestFastifyApplication;
let server: MisbehavingServer;

beforeAll(async () => {
  databases = await startTestDatabases();
});
afterAll(() => databases.stop());

beforeEach(async () => {
  database = await databases.connect();
  server = await startMisbehavingServer(saneOllama(['a:8b']));
  const runtime = { id: 'gpu-1', kind: 'ollama', baseUrl: server.url, enabled: true, demo: false };
  app = await startApp(database, { runtimes: [runtime] });
  await refresh();
});
afterEach(async () => {
  await app.close();
  await server.close();
  await database.close();
});

async function call(method: 'GET' | 'POST', url: string) {
  const response = await app.inject({ method, url, headers: { host: '127.0.0.1' } });
  return { status: response.statusCode, body: response.json() };
}
const refresh = () => call('POST', '/runtimes/gpu-1/refresh');
const shown = async () => (await call('GET', '/runtimes/gpu-1')).body;
/** As the schedule does it: nobody insists. */
const look = () => app.get(DiscoveryService).refresh('gpu-1');

async function breakDown(): Promise<void> {
  server.misbehaviour = 'hangs up';
  for (let count = 0; count < 5; count += 1) await look();
}

describe('a runtime that failed five times in a row', () => {
  it('is not called any more by itself; the reason that brought it down stays, and nothing is written', async () => {
    await breakDown();
    const before = await shown();
    expect(before).toMatchObject({ status: 'down', last_error: expect.stringMatching(/^INTERRUPTED: /) });
    expect(new Date(before.next_attempt_at).getTime()).toBeGreaterThan(Date.now());
    const next = () => database.rows('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS id');
    const transaction = await next();
    expect(await look()).toMatchObject({ failure: { code: 'CIRCUIT_OPEN' } });
    expect(await next()).toEqual(transaction);
    expect(await shown()).toEqual(before);
  });

  it('is called at once when a person asks, and is well again when it answers', async () => {
    await breakDown();
    server.misbehaviour = null;
    expect(await look()).toMatchObject({ failure: { code: 'CIRCUIT_OPEN' } });
    expect(await refresh()).toMatchObject({ status: 200, body: { runtime: { status: 'up', next_attempt_at: null } } });
    expect(await look()).toMatchObject({ failure: null });
  });

  it('is tried for a person who asks while it is being refused to the schedule', async () => {
    await breakDown();
    server.misbehaviour = null;
    const [refused, tried] = await Promise.all([look(), refresh()]);
    expect(refused).toMatchObject({ failure: { code: 'CIRCUIT_OPEN' } });
    expect(tried.status).toBe(200);
  });
});
