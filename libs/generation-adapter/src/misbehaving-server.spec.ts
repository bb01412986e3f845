import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { exampleCall, startHarness, until, type AdapterHarness } from './testing/adapter-harness.js';
import { exampleSnapshot } from './testing/example-snapshot.js';
import { refuse, serve, type Answer } from './testing/snapshot-server.js';

const json =
  (text: string): Answer =>
  (_request, response) => {
    response.writeHead(200, { etag: '"bad"', 'content-type': 'application/json' }).end(text);
  };
const good = exampleSnapshot(2, { temperature: 1.5 });

const misbehaviours: readonly (readonly [string, Answer, string])[] = [
  ['garbage', json('<html>It works!</html>'), 'BAD_SNAPSHOT'],
  ['nothing', json(''), 'BAD_SNAPSHOT'],
  ['half a document', json(JSON.stringify(good).slice(0, -20)), 'BAD_SNAPSHOT'],
  ['another document', json('{"items": []}'), 'BAD_SNAPSHOT'],
  ['a snapshot with a wrong field', json(JSON.stringify({ ...good, sequence: '2' })), 'BAD_SNAPSHOT'],
  ['a snapshot without one of its schemas', json(JSON.stringify({ ...good, schemas: {} })), 'BAD_SNAPSHOT'],
  ['bytes that are no text', (_q, response) => void response.end(Buffer.from([0x22, 0xff, 0x22])), 'BAD_SNAPSHOT'],
  ['500', refuse(500), 'HTTP_STATUS'],
  ['404', refuse(404), 'HTTP_STATUS'],
  ['401', refuse(401), 'UNAUTHENTICATED'],
  ['403', refuse(403), 'PERMISSION_DENIED'],
  ['a redirect', refuse(302, { location: 'http://127.0.0.1:1/' }), 'UNREACHABLE'],
  ['nothing at all, for ever', () => undefined, 'TIMEOUT'],
  ['a body that never ends', (_q, response) => void response.writeHead(200).write('{"sequence":'), 'TIMEOUT'],
  ['a cut connection', (request) => void request.socket.destroy(), 'UNREACHABLE'],
  [
    'fewer bytes than it promised',
    (_q, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"sequence": 2');
      response.socket?.destroySoon();
    },
    'UNREACHABLE',
  ],
  ['a snapshot too large', json(`{"pad":"${'x'.repeat(20_000)}"}`), 'TOO_LARGE'],
];

describe('the adapter of a server that misbehaves', () => {
  let harness: AdapterHarness;

  beforeEach(async () => {
    harness = await startHarness();
  });

  afterEach(() => harness.close());

  it.each(misbehaviours)('keeps what works on %s, reports it once, and recovers', async (_what, answer, code) => {
    const adapter = harness.start({ maxSnapshotBytes: 10_000 });
    await adapter.ready();
    harness.server.answer = answer;
    await until(() => adapter.status().failures >= 2);
    expect(adapter.apply(exampleCall).body).toMatchObject({ options: { temperature: 0.4 } });
    expect(adapter.status()).toMatchObject({ state: 'stale', sequence: 1, problem: { code } });
    expect(harness.errors.map((error) => error.code)).toEqual([code]);

    harness.server.answer = serve(good);
    await until(() => adapter.status().sequence === 2);
    expect(adapter.apply(exampleCall).body).toMatchObject({ options: { temperature: 1.5 } });
    expect(adapter.status()).toMatchObject({ state: 'live', failures: 0, problem: null });
  });

  it('never remembers the tag of a snapshot that it did not take over', async () => {
    const adapter = harness.start();
    await adapter.ready();
    harness.server.answer = serve({ ...good, sequence: -1 }, '"same tag"');
    await until(() => adapter.status().failures >= 2);
    harness.server.answer = serve(good, '"same tag"');
    await until(() => adapter.status().sequence === 2);
    expect(harness.server.requests.map(({ headers }) => headers['if-none-match'])).not.toContain('"same tag"');
  });

  it('takes 304 for a fault when it has nothing', async () => {
    harness.server.answer = refuse(304);
    const adapter = harness.start();
    await until(() => adapter.status().failures >= 1);
    expect(adapter.status()).toMatchObject({ state: 'empty', problem: { code: 'HTTP_STATUS' } });
  });

  it('reports a problem anew when it comes back, and when it turns into another one', async () => {
    const adapter = harness.start();
    await adapter.ready();
    const phases: readonly Answer[] = [refuse(500), serve(exampleSnapshot(1)), refuse(500), refuse(503)];
    for (const phase of phases) {
      harness.server.answer = phase;
      const asked = harness.server.requests.length;
      await until(() => harness.server.requests.length >= asked + 3);
    }
    expect(harness.errors.map(({ message }) => message.slice(-4))).toEqual(['500.', '500.', '503.']);
  });

  it('lives with a peer that accepts the connection and then is gone', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const adapter = harness.start({ url: `http://127.0.0.1:${port}` });
    await until(() => adapter.status().failures >= 2);
    expect(adapter.status().problem).toMatchObject({
      code: 'TIMEOUT',
      message: 'Kamerton did not answer within 400 ms.',
    });
    await adapter.close();
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it('bounds a token function that never answers, and survives one that throws', async () => {
    const hanging = harness.start({ token: () => new Promise(() => undefined) });
    const throwing = harness.start({
      token: () => {
        throw new Error('vault sealed');
      },
    });
    await until(() => hanging.status().failures >= 2 && throwing.status().failures >= 2);
    expect(hanging.status().problem?.code).toBe('TIMEOUT');
    expect(throwing.status().problem?.message).toContain('vault sealed');
  });

  it('survives a fetch of the service that breaks its word', async () => {
    const adapter = harness.start({ fetch: () => Promise.reject('no reason') });
    await until(() => adapter.status().failures >= 2);
    expect(adapter.status().problem?.message).toBe('Kamerton cannot be reached: no reason');
  });

  it('survives callbacks that throw or reject', async () => {
    harness.start({ onUpdate: () => Promise.reject(new Error('my fault')) });
    await until(() => harness.errors.length > 0);
    expect(harness.errors[0]).toMatchObject({ code: 'CALLBACK_FAILED', message: 'onUpdate failed: my fault' });

    harness.server.answer = refuse(500);
    const adapter = harness.start({
      onError: () => {
        throw new Error('my fault, too');
      },
    });
    await until(() => adapter.status().failures >= 2);
    await delay(0);
  });

  it('asks slowly, but does not give up, after it was refused', async () => {
    harness.server.answer = refuse(401);
    const adapter = harness.start({ refusedIntervalMs: 400 });
    await until(() => harness.errors.length === 1);
    await delay(200);
    expect(harness.server.requests).toHaveLength(1);
    harness.server.answer = serve(good);
    await until(() => adapter.status().state === 'live');
    expect(harness.server.requests.length).toBeLessThanOrEqual(3);
  });
});
