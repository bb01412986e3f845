import { setTimeout as delay } from 'node:timers/promises';
import { exampleCall, startHarness, until, type AdapterHarness } from './testing/adapter-harness.js';
import { exampleSnapshot } from './testing/example-snapshot.js';
import { refuse, serve } from './testing/snapshot-server.js';

describe('the generation adapter', () => {
  let harness: AdapterHarness;

  beforeEach(async () => {
    harness = await startHarness();
  });

  afterEach(() => harness.close());

  it('puts what was set into the request, where the runtime reads it', async () => {
    const adapter = harness.start();
    await adapter.ready();
    const { body, report } = adapter.apply(exampleCall);
    expect(body).toMatchObject({ prompt: 'Hello', options: { temperature: 0.4 } });
    expect(report).toMatchObject({
      sequence: 1,
      pass_through: null,
      applied: [{ parameter: 'temperature', value: 0.4, source: 'model_override' }],
    });
  });

  it('uses a changed value from the next poll on', async () => {
    const adapter = harness.start();
    await adapter.ready();
    harness.server.answer = serve(exampleSnapshot(2, { temperature: 1.5 }));
    await until(() => adapter.status().sequence === 2);
    expect(adapter.apply(exampleCall).body).toMatchObject({ options: { temperature: 1.5 } });
  });

  it('asks with the tag of what it has, and keeps that on 304', async () => {
    const adapter = harness.start();
    await until(() => harness.server.requests.length >= 3);
    expect(harness.server.requests.map(({ headers }) => headers['if-none-match'])).toEqual(
      expect.arrayContaining([undefined, '"1"', '"1"']),
    );
    expect(adapter.status()).toMatchObject({
      state: 'live',
      sequence: 1,
      source: 'network',
      failures: 0,
      problem: null,
    });
  });

  it('lets requests pass and says why while it has no snapshot', () => {
    const adapter = harness.start({ url: 'http://127.0.0.1:1' });
    const { body, report } = adapter.apply(exampleCall);
    expect(body).toEqual(exampleCall.request);
    expect(body).not.toBe(exampleCall.request);
    expect(report).toMatchObject({ pass_through: 'NO_SNAPSHOT', sequence: null });
    expect(adapter.status()).toMatchObject({ state: 'empty', sequence: null, source: null });
  });

  it.each([
    ['runtime', { ...exampleCall, runtime: 'elsewhere' }, 'UNKNOWN_RUNTIME'],
    ['model', { ...exampleCall, model: 'gpt' }, 'UNKNOWN_MODEL'],
  ])('lets requests to an unknown %s pass', async (_what, call, reason) => {
    const adapter = harness.start();
    await adapter.ready();
    expect(adapter.apply(call)).toMatchObject({ body: call.request, report: { pass_through: reason } });
  });

  it('does not throw on an argument that breaks when it is looked at', async () => {
    const adapter = harness.start();
    await adapter.ready();
    const hostile = { ...exampleCall };
    Object.defineProperty(hostile, 'runtime', {
      get: () => {
        throw new Error('not for you');
      },
    });
    expect(adapter.apply(hostile).report.pass_through).toBe('INTERNAL_ERROR');
  });

  it('is ready when Kamerton has answered, however often it is asked', async () => {
    const adapter = harness.start();
    await expect(Promise.all([adapter.ready(), adapter.ready()])).resolves.toMatchObject([
      { sequence: 1 },
      { sequence: 1 },
    ]);
    await expect(adapter.ready(0)).resolves.toMatchObject({ state: 'live' });
  });

  it('does not wait longer for Kamerton than it was told to', async () => {
    harness.server.answer = refuse(500);
    const adapter = harness.start();
    const before = Date.now();
    await expect(adapter.ready(150)).resolves.toMatchObject({ state: 'empty' });
    expect(Date.now() - before).toBeLessThan(1_000);
  });

  it('goes on with the last snapshot, and is silent, after it was closed', async () => {
    const adapter = harness.start();
    await adapter.ready();
    await adapter.close();
    const requests = harness.server.requests.length;
    await delay(250);
    expect(harness.server.requests).toHaveLength(requests);
    expect(adapter.apply(exampleCall).body).toMatchObject({ options: { temperature: 0.4 } });
    expect(adapter.status().state).toBe('closed');
  });

  it('ends a wait for readiness and a poll under way when it is closed', async () => {
    harness.server.answer = () => undefined;
    const adapter = harness.start({ timeoutMs: 60_000 });
    const ready = adapter.ready(60_000);
    await until(() => harness.server.requests.length === 1);
    await adapter.close();
    await expect(ready).resolves.toMatchObject({ state: 'closed' });
    expect(harness.errors).toEqual([]);
  });

  it('asks for one runtime or model when it needs no more, under the path that the URL has', async () => {
    harness.start({ url: `${harness.server.url}/behind/a/proxy/`, only: { runtime: 'ollama', model: 'llama3:8b' } });
    await until(() => harness.server.requests.length > 0);
    expect(harness.server.requests[0]?.url).toBe('/behind/a/proxy/api/v1/snapshot?runtime=ollama&model=llama3%3A8b');
  });

  it('sends the token, and asks for a new one before each poll', async () => {
    let turn = 0;
    harness.start({ token: async () => `secret-${(turn += 1)}` });
    await until(() => harness.server.requests.length >= 2);
    expect(harness.server.requests.slice(0, 2).map(({ headers }) => headers.authorization)).toEqual([
      'Bearer secret-1',
      'Bearer secret-2',
    ]);
  });

  it('tells of each new snapshot once', async () => {
    const seen: (number | null)[] = [];
    const adapter = harness.start({ onUpdate: ({ sequence }) => seen.push(sequence) });
    await adapter.ready();
    harness.server.answer = serve(exampleSnapshot(2));
    await until(() => seen.length === 2);
    await delay(250);
    expect(seen).toEqual([1, 2]);
  });

  it('leaves no listener on the process', async () => {
    const count = (): number => process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
    const before = count();
    const adapter = harness.start();
    await adapter.ready();
    expect(count()).toBe(before);
  });
});
