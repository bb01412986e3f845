import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiBase, apiPaths } from '@kamerton/contract';
import { misbehaviours, startMisbehavingServer, type Misbehaviour, type MisbehavingServer } from '@kamerton/testing';
import { saneOllama } from '@kamerton/api-testing';
import { startApp } from './testing/start-app.js';
import { startTestDatabases, type TestDatabase, type TestDatabases } from '@kamerton/api-testing';

const timeoutMs = 400;

/** The code under which each is known, when it is the answer to a question about the runtime as a whole. */
const codes: Readonly<Record<Misbehaviour, string>> = {
  'answers a byte each second': 'TIMEOUT',
  'never answers': 'TIMEOUT',
  'hangs up': 'INTERRUPTED',
  'answers 500': 'HTTP_500',
  'answers 500 and never ends': 'HTTP_500',
  'answers 401': 'HTTP_401',
  'redirects to itself': 'REDIRECT',
  'redirects to the metadata service': 'REDIRECT',
  'answers a web page': 'NOT_JSON',
  'answers a web page labelled as JSON': 'NOT_JSON',
  'answers nothing': 'NOT_JSON',
  'answers half of its JSON': 'NOT_JSON',
  'breaks off in the middle': 'INTERRUPTED',
  'answers what is no UTF-8': 'NOT_JSON',
  'answers compressed without being asked to': 'NOT_JSON',
  'answers 200 MB of JSON': 'TOO_LARGE',
  'announces 200 MB of JSON': 'TOO_LARGE',
  'answers a million values': 'TOO_LARGE',
  'answers 100,000 different names': 'TOO_LARGE',
  'answers JSON nested 100,000 deep': 'TOO_DEEP',
  'answers objects nested 10,000 deep': 'TOO_DEEP',
  'answers null': 'UNREADABLE',
  'answers a list where an object is due': 'UNREADABLE',
  'answers wrong types in known fields': 'UNREADABLE',
  'answers numbers beyond all measure': 'UNREADABLE',
  'answers prototype keys': 'UNREADABLE',
};
const table = Object.entries(codes) as [Misbehaviour, string][];

let databases: TestDatabases;
let database: TestDatabase;
let app: NestFastifyApplication;
let bad: MisbehavingServer;
let good: MisbehavingServer;

beforeAll(async () => {
  databases = await startTestDatabases();
  database = await databases.connect();
  bad = await startMisbehavingServer(saneOllama(['bad:8b', 'spared:8b']));
  good = await startMisbehavingServer(saneOllama(['good:8b']));
  const runtime = (id: string, { url }: MisbehavingServer) => ({
    id,
    kind: 'ollama',
    baseUrl: url,
    enabled: true,
    demo: false,
  });
  app = await startApp(database, {
    runtimes: [runtime('bad', bad), runtime('good', good)],
    clientLimits: { timeoutMs, maxBytes: 4_000_000 },
  });
  await refresh('good');
});
afterAll(async () => {
  await app.close();
  await Promise.all([bad.close(), good.close()]);
  await database.close();
  await databases.stop();
});

beforeEach(async () => {
  bad.misbehaviour = null;
  expect((await refresh('bad')).status).toBe(200);
});

async function call(method: 'GET' | 'POST', path: string) {
  const response = await app.inject({ method, url: path.replace(apiBase, ''), headers: { host: '127.0.0.1' } });
  return { status: response.statusCode, body: response.json() };
}
const refresh = (id: string) => call('POST', apiPaths.runtimeRefresh(id));
const model = async (name: string) => (await call('GET', apiPaths.model(name))).body;

describe('a runtime that, asked about itself,', () => {
  it('is tried in every way that there is', () => {
    expect(Object.keys(codes).toSorted()).toEqual(Object.keys(misbehaviours).toSorted());
  });

  describe.each(['/api/version', '/api/tags'])('at %s', (path) => {
    it.each(table)('%s has a named error, in bounded time; what was known of it stays, as stale', async (how, code) => {
      bad.affects = (asked) => asked === path;
      bad.misbehaviour = how;
      const began = performance.now();
      const [failed, sound] = await Promise.all([refresh('bad'), refresh('good')]);
      expect(performance.now() - began).toBeLessThan(timeoutMs + 1_500);
      expect(failed).toMatchObject({ status: 502, body: { code: 'RUNTIME_UNREACHABLE' } });
      expect(failed.body.detail).toContain(`${code}: GET ${path} `);
      expect(failed.body.detail.length).toBeLessThan(400);
      expect(sound).toMatchObject({ status: 200, body: { runtime: { status: 'up', last_error: null } } });

      expect((await call('GET', apiPaths.runtime('bad'))).body).toMatchObject({
        status: 'down',
        last_error: expect.stringContaining(`${code}: GET ${path} `),
      });
      expect(await model('bad:8b')).toMatchObject({
        schema_status: 'stale',
        schema_problem: { code: 'RUNTIME_DOWN' },
        facts: { model: 'bad:8b', model_parameters: { temperature: 0.6 } },
      });
      expect(await model('good:8b')).toMatchObject({ schema_status: 'ready', schema_problem: null });

      bad.misbehaviour = null;
      expect((await refresh('bad')).body).toMatchObject({ runtime: { status: 'up', last_error: null } });
      expect(await model('bad:8b')).toMatchObject({ schema_status: 'ready', schema_problem: null });
    });
  });
});

describe('a runtime that, asked about its models,', () => {
  const unreadable = 'answers objects nested 10,000 deep';

  it.each(table.filter(([, code]) => code !== 'UNREADABLE'))(
    '%s stays up; its models keep what was known of them, and say what happened',
    async (how, code) => {
      bad.affects = (asked) => asked === '/api/show';
      bad.misbehaviour = how;
      const { status, body } = await refresh('bad');
      expect(status).toBe(200);
      expect(body.runtime).toMatchObject({ status: 'up', next_attempt_at: null });
      expect(await model('bad:8b')).toMatchObject({
        schema_status: 'stale',
        schema_problem: { code: 'DISCOVERY_FAILED', message: expect.stringContaining(`${code}: POST /api/show `) },
        facts: { model: 'bad:8b', model_parameters: { temperature: 0.6 } },
      });
    },
  );

  it('is well again with the next good answer', async () => {
    bad.affects = (asked) => asked === '/api/show';
    bad.misbehaviour = unreadable;
    await refresh('bad');
    bad.misbehaviour = null;
    await refresh('bad');
    expect(await model('bad:8b')).toMatchObject({ schema_status: 'ready', schema_problem: null });
  });

  it.each(table)('%s about what it has loaded does without that', async (how) => {
    bad.affects = (asked) => asked === '/api/ps';
    bad.misbehaviour = how;
    expect(await refresh('bad')).toMatchObject({ status: 200, body: { runtime: { status: 'up' } } });
    expect(await model('bad:8b')).toMatchObject({ facts: { model_parameters: { temperature: 0.6 } } });
  });
});
