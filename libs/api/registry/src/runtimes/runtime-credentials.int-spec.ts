import type { IncomingHttpHeaders } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startHttpServer, type TestServer } from '@kamerton/testing';
import { startApp } from '../testing/start-app.js';
import { startTestDatabases, type TestDatabase, type TestDatabases } from '@kamerton/api-testing';

const variable = 'KAMERTON_CREDENTIAL_TEST_GPU';
const secret = 'sk-geheim-0123';

let databases: TestDatabases;
let database: TestDatabase;
let app: NestFastifyApplication;
let vllm: TestServer;
let heard: IncomingHttpHeaders[];

beforeAll(async () => {
  databases = await startTestDatabases();
  vllm = await startHttpServer(({ headers, url }, response) => {
    heard.push(headers);
    const answer = url === '/version' ? { version: '0.24.0' } : { object: 'list', data: [] };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
});
afterAll(async () => {
  await vllm.close();
  await databases.stop();
});

beforeEach(async () => {
  heard = [];
  process.env['KAMERTON_CREDENTIAL_TEST_GPU'] = secret;
  database = await databases.connect();
  app = await startApp(database);
});
afterEach(async () => {
  delete process.env['KAMERTON_CREDENTIAL_TEST_GPU'];
  await app.close();
  await database.close();
});

async function call(method: 'GET' | 'POST' | 'PATCH', url: string, body?: unknown) {
  const response = await app.inject({
    method,
    url,
    headers: { host: '127.0.0.1', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  return { status: response.statusCode, text: response.body, body: response.json() };
}

const create = (credential?: unknown) =>
  call('POST', '/runtimes', { id: 'gpu-1', kind: 'vllm', base_url: vllm.url, credential });
const refresh = () => call('POST', '/runtimes/gpu-1/refresh');
const credentialsHeard = () => [...new Set(heard.map(({ authorization }) => authorization ?? 'none'))];
const diffs = async () =>
  (await database.rows('SELECT diff FROM change_events ORDER BY sequence')).map(({ diff }) => diff);

describe('the credential of a runtime, over HTTP', () => {
  it('goes with every call to the runtime; what answers and audit tell is that there is one', async () => {
    const created = await create(variable);
    expect(created).toMatchObject({ status: 201, body: { has_credential: true } });
    expect((await refresh()).status).toBe(200);
    expect(credentialsHeard()).toEqual([`Bearer ${secret}`]);
    expect(await diffs()).toMatchObject([{ credential: { from: null, to: 'set' } }]);
    const told = [created.text, (await call('GET', '/runtimes')).text, JSON.stringify(await diffs())].join();
    expect(told).not.toContain(variable);
    expect(told).not.toContain(secret);
  });

  it('is replaced, kept and removed by a PATCH, and each change is told as no more than that', async () => {
    await create(variable);
    process.env['KAMERTON_CREDENTIAL_TEST_OTHER'] = 'other';
    expect(await call('PATCH', '/runtimes/gpu-1', { credential: 'KAMERTON_CREDENTIAL_TEST_OTHER' })).toMatchObject({
      status: 200,
    });
    expect(await call('PATCH', '/runtimes/gpu-1', { enabled: false })).toMatchObject({
      body: { has_credential: true },
    });
    expect(await call('PATCH', '/runtimes/gpu-1', { credential: null })).toMatchObject({
      body: { has_credential: false },
    });
    expect((await diffs()).slice(1)).toEqual([
      { credential: { from: 'set', to: 'replaced' } },
      { enabled: { from: true, to: false } },
      { credential: { from: 'set', to: null } },
    ]);
    delete process.env['KAMERTON_CREDENTIAL_TEST_OTHER'];
  });

  it('does not follow the runtime to another server', async () => {
    await create(variable);
    await refresh();
    heard = [];
    const moved = await call('PATCH', '/runtimes/gpu-1', { base_url: vllm.url.replace('127.0.0.1', 'localhost') });
    expect(moved.body).toMatchObject({ has_credential: false });
    await refresh();
    expect(credentialsHeard()).toEqual(['none']);
  });

  it.each(['DATABASE_URL', 'KAMERTON_CREDENTIAL_', 'PATH', secret, '', 7, ['KAMERTON_CREDENTIAL_A']])(
    'is refused when it is %j, without repeating it',
    async (credential) => {
      const { status, body, text } = await create(credential);
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([{ pointer: '/credential', code: 'INVALID_FIELD' }]);
      expect(text).not.toContain(secret);
      expect(text).not.toContain('DATABASE_URL');
    },
  );

  it('that is not set here is the trouble of that runtime alone', async () => {
    await create('KAMERTON_CREDENTIAL_TEST_UNSET');
    const refreshed = await refresh();
    expect(refreshed).toMatchObject({ status: 502, body: { code: 'RUNTIME_UNREACHABLE' } });
    expect(refreshed.body.detail).toContain('CREDENTIAL_MISSING: GET /version was not called');
    expect(heard).toEqual([]);
    expect((await call('GET', '/runtimes/gpu-1')).body).toMatchObject({
      status: 'down',
      last_error: expect.stringMatching(/^CREDENTIAL_MISSING/),
      next_attempt_at: null,
    });
  });
});
