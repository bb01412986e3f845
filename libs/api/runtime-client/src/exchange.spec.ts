import type { RequestListener } from 'node:http';
import { startHttpServer, type TestServer } from '@kamerton/testing';
import { HostPolicy } from './host-policy.js';
import type { ExchangeOptions } from './runtime-answer.js';
import { RuntimeClient } from './runtime-client.js';

const client = new RuntimeClient(new HostPolicy([]), { timeoutMs: 1_500, maxBytes: 10_000 });

let open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

async function exchange(listener: RequestListener, options?: ExchangeOptions) {
  const server = await startHttpServer(listener);
  open.push(server);
  return client.exchange({ id: 'gpu-1', baseUrl: server.url }, { method: 'GET', path: '/x' }, options);
}

const answering =
  (status: number, type: string, body: string): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

describe('an exchange with a runtime', () => {
  it('gives the payload and the text of a success in JSON', async () => {
    await expect(exchange(answering(201, 'application/json; charset=utf-8', '{"a":"ż"}'))).resolves.toEqual({
      status: 201,
      payload: { a: 'ż' },
      text: '{"a":"ż"}',
      mediaType: 'application/json',
    });
  });

  it('tells a payload of null from none', async () => {
    await expect(exchange(answering(200, 'application/json', 'null'))).resolves.toMatchObject({ payload: null });
  });

  it.each([400, 404, 422, 500, 503])('gives an answer of %i as an answer, with its text', async (status) => {
    await expect(exchange(answering(status, 'application/json', '{"error":"no"}'))).resolves.toEqual({
      status,
      payload: undefined,
      text: '{"error":"no"}',
      mediaType: 'application/json',
    });
  });

  it.each([
    ['text/html', '<html>'],
    ['application/json', '{"cut":'],
  ])('gives a success in %s that is no JSON as text', async (type, body) => {
    await expect(exchange(answering(200, type, body))).resolves.toMatchObject({ payload: undefined, text: body });
  });

  it('shows no more than the first 2,000 characters', async () => {
    const long = 'ż'.repeat(5_000);
    expect((await exchange(answering(500, 'text/plain', long))).text).toBe('ż'.repeat(2_000));
    const wide = { timeoutMs: 1_500, maxBytes: 100_000 };
    expect((await exchange(answering(200, 'application/json', `"${long}"`), wide)).text).toBe(`"${'ż'.repeat(1_999)}`);
  });

  it('does not wait for the end of an error page that never ends', async () => {
    const answer = await exchange((_, response) => response.writeHead(500).write('boom'));
    expect(answer).toMatchObject({ status: 500, text: 'boom' });
  });

  it('takes the limits of the call instead of those of the client', async () => {
    const answer = answering(200, 'application/json', '"0123456789"');
    await expect(exchange(answer, { maxBytes: 11 })).rejects.toMatchObject({ code: 'TOO_LARGE' });
    const started = performance.now();
    await expect(exchange(() => undefined, { timeoutMs: 50 })).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('is cancelled by the signal of the call, before and while it runs', async () => {
    await expect(exchange(() => undefined, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    const stop = new AbortController();
    const running = exchange(() => stop.abort(), { signal: stop.signal });
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED', endpoint: 'GET /x' });
  });

  it('follows no redirect', async () => {
    await expect(exchange((_, response) => response.writeHead(302, { location: '/y' }).end())).rejects.toMatchObject({
      code: 'REDIRECT',
    });
  });
});
