import type { RequestListener } from 'node:http';
import { startHttpServer, type TestServer } from '@kamerton/testing';
import { HostPolicy } from './host-policy.js';
import type { ExchangeOptions } from './runtime-answer.js';
import { RuntimeCircuits } from './runtime-circuits.js';
import { RuntimeClient } from './runtime-client.js';

const limits = { failuresInARow: 3, firstPauseMs: 60_000, longestPauseMs: 60_000, jitter: 0 };

let answer: RequestListener;
let calls: number;
let server: TestServer;
let circuits: RuntimeCircuits;
let client: RuntimeClient;
let noted: string[];
beforeEach(async () => {
  calls = 0;
  noted = [];
  server = await startHttpServer((request, response) => {
    calls += 1;
    answer(request, response);
  });
  circuits = new RuntimeCircuits(limits);
  client = new RuntimeClient(
    new HostPolicy([]),
    { timeoutMs: 400, maxBytes: 1_000 },
    { circuits, onFailure: ({ runtime, code }) => noted.push(`${runtime} ${code}`) },
  );
});
afterEach(() => server.close());

const runtime = (id = 'gpu-1') => ({ id, baseUrl: server.url });
const whole = { whole: true };

/** The code of each failure, call after call; `ok` for a success. */
async function ask(times: number, options: ExchangeOptions = {}, id = 'gpu-1'): Promise<string[]> {
  const codes: string[] = [];
  for (let count = 0; count < times; count += 1) {
    const outcome = await client.read(runtime(id), { method: 'GET', path: '/x' }, options).then(
      () => 'ok',
      (error: { code: string }) => error.code,
    );
    codes.push(outcome);
  }
  return codes;
}

const status =
  (code: number): RequestListener =>
  (_, response) =>
    void response.writeHead(code, { 'content-type': 'application/json' }).end('{}');
const hangUp: RequestListener = (request) => request.socket.destroy();
const never: RequestListener = () => undefined;

describe('a runtime that fails again and again', () => {
  it.each<[string, RequestListener, ExchangeOptions, string]>([
    ['hangs up', hangUp, {}, 'INTERRUPTED'],
    ['hangs as a whole', never, whole, 'TIMEOUT'],
    ['answers 503 as a whole', status(503), whole, 'HTTP_503'],
  ])('because it %s is not called any more, and the refusal says until when', async (_, listener, options, code) => {
    answer = listener;
    expect(await ask(5, options)).toEqual([code, code, code, 'CIRCUIT_OPEN', 'CIRCUIT_OPEN']);
    expect(calls).toBe(3);
    const next = circuits.nextAttemptAt(runtime());
    await expect(client.read(runtime(), { method: 'GET', path: '/x' })).rejects.toThrow(
      `CIRCUIT_OPEN: GET /x was not called: the runtime failed several times in a row; the next attempt is due at ${next?.toISOString()}`,
    );
    expect(next?.getTime()).toBeGreaterThan(Date.now() + 50_000);
  });

  it.each<[string, RequestListener, ExchangeOptions, string]>([
    ['500 over single models', status(500), {}, 'HTTP_500'],
    ['404 over single models', status(404), {}, 'HTTP_404'],
    ['nothing in time over single models', never, {}, 'TIMEOUT'],
    ['401 to everything', status(401), whole, 'HTTP_401'],
    ['what is no JSON', (_, response) => void response.end('<p>'), whole, 'NOT_JSON'],
  ])('with %s is still called', async (_, listener, options, code) => {
    answer = listener;
    expect(await ask(5, options)).toEqual([code, code, code, code, code]);
    expect(circuits.nextAttemptAt(runtime())).toBeNull();
  });

  it('is called at once when a person insists, and by everybody once that succeeds', async () => {
    answer = hangUp;
    await ask(3);
    answer = status(200);
    expect(await ask(1)).toEqual(['CIRCUIT_OPEN']);
    expect(await ask(1, { insist: true })).toEqual(['ok']);
    expect(await ask(2)).toEqual(['ok', 'ok']);
    expect(circuits.states()).toEqual([{ runtime: 'gpu-1', open: false }]);
  });

  it('takes no other runtime with it, and starts afresh at another address', async () => {
    answer = hangUp;
    await ask(3);
    expect(await ask(1, {}, 'gpu-2')).toEqual(['INTERRUPTED']);
    expect(circuits.states()).toEqual([
      { runtime: 'gpu-1', open: true },
      { runtime: 'gpu-2', open: false },
    ]);
    const moved = { id: 'gpu-1', baseUrl: `${server.url}/prefix` };
    expect(circuits.nextAttemptAt(moved)).toBeNull();
    answer = status(200);
    await expect(client.read(moved, { method: 'GET', path: '/x' })).resolves.toEqual({});
  });

  it('is not blamed for calls that were broken off from this side', async () => {
    answer = never;
    for (let count = 0; count < 5; count += 1) {
      const signal = AbortSignal.timeout(5);
      expect(await ask(1, { signal, whole: true, timeoutMs: 5_000 })).toEqual(['CANCELLED']);
    }
    expect(circuits.nextAttemptAt(runtime())).toBeNull();
  });

  it('has each failure noted once under its code, broken-off calls left out', async () => {
    answer = status(500);
    await ask(1);
    answer = hangUp;
    await ask(4);
    await ask(1, { signal: AbortSignal.abort(), insist: true });
    expect(noted).toEqual([
      'gpu-1 HTTP_500',
      'gpu-1 INTERRUPTED',
      'gpu-1 INTERRUPTED',
      'gpu-1 INTERRUPTED',
      'gpu-1 CIRCUIT_OPEN',
    ]);
  });
});
