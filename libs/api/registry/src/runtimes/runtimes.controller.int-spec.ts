import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startApp } from '../testing/start-app.js';
import { startHttpServer } from '@kamerton/testing';
import { startTestDatabases, type TestDatabase, type TestDatabases } from '@kamerton/api-testing';
import { startVllmServer, type VllmServer } from '@kamerton/api-testing';

let databases: TestDatabases;
let database: TestDatabase;
let app: NestFastifyApplication;
let vllm: VllmServer;

beforeAll(async () => {
  databases = await startTestDatabases();
  vllm = await startVllmServer('kamerton/a', 'kamerton/b');
});
afterAll(async () => {
  await vllm.close();
  await databases.stop();
});

beforeEach(async () => {
  database = await databases.connect();
  app = await startApp(database, { allowedHosts: ['gpu-9.example.com'] });
});
afterEach(async () => {
  await app.close();
  await database.close();
});

async function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown, headers = {}) {
  const response = await app.inject({
    method,
    url,
    headers: { host: '127.0.0.1', ...headers },
    ...(body !== undefined && {
      payload: JSON.stringify(body),
      headers: { host: '127.0.0.1', 'content-type': 'application/json', ...headers },
    }),
  });
  return { status: response.statusCode, body: response.body === '' ? null : response.json() };
}

const create = (change = {}) => call('POST', '/runtimes', { id: 'gpu-1', kind: 'vllm', base_url: vllm.url, ...change });
const events = () =>
  database.rows('SELECT action, user_id, source, request_id, diff FROM change_events ORDER BY sequence');

describe('administering runtimes over HTTP', () => {
  it('registers one, looks at it by itself, and writes the event', async () => {
    const { status, body } = await call(
      'POST',
      '/runtimes',
      { id: 'gpu-1', kind: 'vllm', base_url: `${vllm.url}/` },
      { 'x-request-id': 'req-1', 'x-kamerton-source': 'cli' },
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: 'gpu-1', base_url: vllm.url, enabled: true, demo: false });
    expect(await events()).toEqual([
      {
        action: 'runtime.create',
        user_id: 'local',
        source: 'cli',
        request_id: 'req-1',
        diff: expect.objectContaining({ base_url: { from: null, to: vllm.url } }),
      },
    ]);
    const refreshed = await call('POST', '/runtimes/gpu-1/refresh');
    expect(refreshed).toMatchObject({
      status: 200,
      body: { runtime: { status: 'up', version: '0.24.0', model_count: 2 } },
    });
  });

  it.each([
    ['is switched off', { enabled: false }, true],
    ['moves to another address', { base_url: 'http://127.0.0.1:9' }, true],
    ['is patched with what it is already', { enabled: true }, false],
    ['is given another credential', { credential: 'KAMERTON_CREDENTIAL_OTHER' }, false],
  ])('ends a verification only for a reason: the runtime %s', async (_, patch, ends) => {
    await create();
    await call('POST', '/runtimes/gpu-1/refresh');
    const order = { id: randomUUID(), runtimeId: 'gpu-1', model: 'kamerton/a', total: 1 };
    const startedBy = { user_id: 'bartek', actor_kind: 'user', source: 'api', request_id: 'r' } as const;
    const limits = { requests: 1, tokens: 1, seconds: 1 };
    await database.repositories.verificationRuns.begin({ ...order, limits, startedBy });
    expect(await call('PATCH', '/runtimes/gpu-1', patch)).toMatchObject({ status: 200 });
    const run = await database.repositories.verificationRuns.find('gpu-1', 'kamerton/a');
    expect(run?.cancelledBy?.user_id ?? null).toBe(ends ? 'local' : null);
  });

  it('refuses an id that is taken', async () => {
    await create();
    expect(await create()).toMatchObject({
      status: 409,
      body: { code: 'RUNTIME_EXISTS', type: '/problems/runtime-exists' },
    });
    expect(await events()).toHaveLength(1);
  });

  it('names everything that is wrong with a new runtime at once', async () => {
    const { status, body } = await create({
      id: 'GPU 1',
      kind: 'toaster',
      enabled: 'yes',
      demo: true,
      base_url: undefined,
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/id', 'INVALID_FIELD'],
        ['/kind', 'INVALID_FIELD'],
        ['/base_url', 'MISSING_FIELD'],
        ['/enabled', 'INVALID_FIELD'],
        ['/demo', 'UNKNOWN_FIELD'],
      ]),
    );
  });

  it.each(['http://192.0.2.7:8000', 'http://169.254.169.254/', 'file:///etc/passwd', 'http://a:b@127.0.0.1/'])(
    'refuses the address %s in both languages, and stores nothing',
    async (base_url) => {
      const english = await create({ base_url });
      expect(english).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/base_url', code: 'INVALID_FIELD' }] },
      });
      const polish = await call(
        'POST',
        '/runtimes',
        { id: 'gpu-1', kind: 'vllm', base_url },
        { 'accept-language': 'pl' },
      );
      expect(polish.body.errors[0].message).not.toBe(english.body.errors[0].message);
      expect((await call('GET', '/runtimes')).body).toEqual({ items: [], next_cursor: null });
    },
  );

  it('lets the operator allow a host', async () => {
    expect(await create({ base_url: 'http://gpu-9.example.com:8000', enabled: false })).toMatchObject({ status: 201 });
  });

  it('moves and switches a runtime, absent keeps, null is refused', async () => {
    await create();
    expect(await call('PATCH', '/runtimes/gpu-1', { enabled: false })).toMatchObject({
      status: 200,
      body: { enabled: false, base_url: vllm.url },
    });
    expect(await call('PATCH', '/runtimes/gpu-1', {})).toMatchObject({ status: 200, body: { enabled: false } });
    expect(await call('PATCH', '/runtimes/gpu-1', { enabled: null })).toMatchObject({ status: 400 });
    expect(await call('PATCH', '/runtimes/gpu-1', { base_url: null })).toMatchObject({ status: 400 });
    expect((await events()).slice(1)).toMatchObject([
      { action: 'runtime.update', diff: { enabled: { from: true, to: false } } },
    ]);
  });

  it('removes one; its events stay', async () => {
    await create();
    expect(await call('DELETE', '/runtimes/gpu-1')).toEqual({ status: 204, body: null });
    expect(await call('GET', '/runtimes/gpu-1')).toMatchObject({ status: 404, body: { code: 'UNKNOWN_RUNTIME' } });
    expect((await events()).map(({ action }) => action)).toEqual(['runtime.create', 'runtime.delete']);
  });

  it.each(['GET', 'PATCH', 'DELETE'] as const)('knows no runtime that is not there (%s)', async (method) => {
    expect(await call(method, '/runtimes/nowhere', method === 'PATCH' ? {} : undefined)).toMatchObject({
      status: 404,
      body: { code: 'UNKNOWN_RUNTIME', detail: 'There is no runtime “nowhere”.' },
    });
  });

  it('pages through the runtimes by id', async () => {
    for (const id of ['c', 'a', 'b']) await create({ id, enabled: false });
    const first = await call('GET', '/runtimes?limit=2');
    expect(first.body.items.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
    const second = await call('GET', `/runtimes?limit=2&cursor=${first.body.next_cursor}`);
    expect(second.body).toMatchObject({ items: [{ id: 'c' }], next_cursor: null });
    expect(await call('GET', '/runtimes?cursor=nonsense')).toMatchObject({ status: 400 });
  });
});

describe('looking at a runtime now', () => {
  it('answers what changed', async () => {
    await create();
    await call('POST', '/runtimes/gpu-1/refresh');
    vllm.models = ['kamerton/b', 'kamerton/c'];
    const { body } = await call('POST', '/runtimes/gpu-1/refresh');
    expect(body).toMatchObject({ added: ['kamerton/c'], removed: ['kamerton/a'], changed: [] });
    vllm.models = ['kamerton/a', 'kamerton/b'];
  });

  it('names the failure when the runtime does not answer as it should', async () => {
    const page = await startHttpServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    );
    await create({ base_url: page.url, enabled: false });
    const { status, body } = await call('POST', '/runtimes/gpu-1/refresh');
    expect(status).toBe(502);
    expect(body).toMatchObject({
      code: 'RUNTIME_UNREACHABLE',
      detail: expect.stringContaining('NOT_JSON: GET /version'),
    });
    expect((await call('GET', '/runtimes/gpu-1')).body).toMatchObject({
      status: 'down',
      last_error: expect.stringContaining('NOT_JSON'),
    });
    await page.close();
  });

  it('knows no runtime that is not there', async () => {
    expect(await call('POST', '/runtimes/nowhere/refresh')).toMatchObject({ status: 404 });
  });
});
