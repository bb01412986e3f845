import { apiPaths } from '@kamerton/contract';
import { startFakeServer, type FakeServer, type Reply } from '../testing/fake-server.js';
import { ApiClient, type ClientOptions } from './api-client.js';

let server: FakeServer;

beforeAll(async () => {
  server = await startFakeServer();
});

afterAll(() => server.stop());

beforeEach(() => {
  server.received.length = 0;
});

const client = (options: Partial<ClientOptions> = {}): ApiClient =>
  new ApiClient({
    url: server.url,
    token: undefined,
    language: 'en',
    timeoutMs: 10_000,
    retries: true,
    interrupted: new AbortController().signal,
    ...options,
  });

const write = { method: 'PATCH', path: '/api/v1/models/m/config', body: { params: { seed: 0 } } } as const;
const problem = (code: string) => ({ code, title: 'No', detail: 'Not so.' });
const busy: Reply = { status: 503, headers: { 'retry-after': '0' }, body: problem('DATABASE_UNAVAILABLE') };

/** These answers, one after the other, and the last of them from then on. */
const inTurn = (...replies: readonly (Reply | 'hang up')[]) => {
  let next = 0;
  server.respond = () => replies[Math.min(next++, replies.length - 1)] ?? {};
};

describe('the client', () => {
  it('says who calls, from where, and in which language', async () => {
    inTurn({ body: { items: [] } });
    await client({ token: 'secret', language: 'pl' }).get(apiPaths.runtimes);
    expect(server.received[0]).toMatchObject({
      method: 'GET',
      path: '/api/v1/runtimes',
      headers: { authorization: 'Bearer secret', 'accept-language': 'pl', 'x-kamerton-source': 'cli' },
    });
    expect(server.received[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it.each([
    ['a server that is busy', busy],
    ['a gateway without its server', { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>' }],
    ['a connection that broke', 'hang up'],
    [
      'a first attempt that is still under way',
      { status: 409, headers: { 'retry-after': '0' }, body: problem('IDEMPOTENCY_KEY_REUSED') },
    ],
  ] satisfies readonly (readonly [string, Reply | 'hang up'])[])(
    'sends a write once more after %s, under the same key',
    async (_case, reply) => {
      inTurn(reply, { body: { version: 8 } });
      expect(await client().write(write)).toEqual({ version: 8 });
      const [first, second, ...more] = server.received;
      expect(more).toEqual([]);
      expect(second).toMatchObject({ method: 'PATCH', body: write.body });
      expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
      expect(first?.headers['idempotency-key']).toMatch(/^[\w-]{36}$/);
    },
  );

  it('gives two writes two keys, and a dry run none', async () => {
    inTurn({ body: {} });
    await client().write(write);
    await client().write(write);
    await client().rehearse(write);
    const keys = server.received.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBeUndefined();
  });

  it.each([
    ['a refusal', 422, 'INVALID_PARAMETERS'],
    ['a reused key', 409, 'IDEMPOTENCY_KEY_REUSED'],
    ['a runtime that the server could not reach', 502, 'RUNTIME_UNREACHABLE'],
  ])('takes %s for an answer', async (_case, status, code) => {
    inTurn({ status, body: problem(code) });
    await expect(client().write(write)).rejects.toMatchObject({ problem: { code } });
    expect(server.received).toHaveLength(1);
  });

  it('gives up on a server that stays busy', async () => {
    inTurn(busy);
    await expect(client().get('/x')).rejects.toMatchObject({ problem: { code: 'DATABASE_UNAVAILABLE' } });
    expect(server.received).toHaveLength(4);
  });

  it('does not wait longer than it was told to, pauses included', async () => {
    server.respond = () => 'hang';
    await expect(client({ timeoutMs: 100 }).get('/x')).rejects.toThrow('did not answer within 0.1 s');
    inTurn({ ...busy, headers: { 'retry-after': '60' } });
    await expect(client({ timeoutMs: 100 }).get('/x')).rejects.toThrow('did not answer within 0.1 s');
  });

  it('stops at once when somebody interrupts it', async () => {
    server.respond = () => 'hang';
    const interruption = new AbortController();
    const call = client({ interrupted: interruption.signal }).get('/x');
    interruption.abort();
    await expect(call).rejects.toThrow('Interrupted');
  });

  it('says of a write that nobody waited for that it may have been carried out, and of nothing else', async () => {
    const doubt = 'The change may have been made all the same.';
    server.respond = () => 'hang';
    await expect(client({ timeoutMs: 100 }).write(write)).rejects.toThrow(`within 0.1 s. ${doubt}`);
    await expect(client({ timeoutMs: 100 }).rehearse(write)).rejects.toThrow(/within 0\.1 s\.$/);
    const interrupted = AbortSignal.timeout(50);
    await expect(client({ interrupted }).write(write)).rejects.toThrow(`Interrupted. ${doubt}`);
  });

  it('does not follow where another server sends it', async () => {
    inTurn({ status: 302, headers: { location: `${server.url}/elsewhere`, 'content-type': 'text/html' } });
    await expect(client({ token: 'secret' }).get('/x')).rejects.toThrow('does not answer as Kamerton does: status 302');
    expect(server.received).toHaveLength(1);
  });

  it.each([
    [200, 'text/html', '<h1>'],
    [200, 'application/json', '<h1>'],
    [200, 'application/json', '{"half'],
    [200, 'application/json', '[]'],
    [404, 'text/html', '<h1>'],
    [404, 'application/problem+json', 'cut off'],
    [404, 'application/problem+json', '{}'],
  ])('notices that it is not Kamerton that answers %s as %s', async (status, type, body) => {
    inTurn({ status, headers: { 'content-type': type }, body });
    await expect(client().get('/x')).rejects.toThrow(`does not answer as Kamerton does: status ${status}`);
  });
});
