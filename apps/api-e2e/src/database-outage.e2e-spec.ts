import { apiPaths, type ConfigWriteBody } from '@kamerton/contract';
import {
  startApi,
  startDemoRuntime,
  startRestartablePostgres,
  type ApiService,
  type DemoRuntimeService,
  type RestartablePostgres,
} from '@kamerton/testing';
import { client, pathOf, type Client } from './testing/client.js';
import { brokenLink } from './testing/hash-chain.js';
import { ollamaModel } from './testing/product.js';

describe('a database that goes away and comes back', () => {
  let postgres: RestartablePostgres;
  let demo: DemoRuntimeService;
  let api: ApiService;
  let toApi: Client;
  const acknowledged: { version: number; seed: number }[] = [];
  const answers: { status: number; code: string; retryAfter: unknown }[] = [];

  beforeAll(async () => {
    postgres = await startRestartablePostgres();
    demo = await startDemoRuntime();
    api = await startApi({ databaseUrl: postgres.url, runtimes: demo.runtimes });
    toApi = client(api.url);
    for (const { id } of demo.runtimes) await toApi.send('POST', apiPaths.runtimeRefresh(id));
  }, 60_000);

  afterAll(async () => {
    await api.stop();
    await demo.stop();
    await postgres.remove();
  });

  /** Writes without pause until told to stop; notes what was acknowledged and what was refused, and how. */
  async function writeWhile(going: () => boolean, firstSeed: number): Promise<void> {
    for (let seed = firstSeed; going(); seed += 1) {
      const answer = await toApi.call({ method: 'PATCH', path: pathOf(ollamaModel), body: { params: { seed } } });
      if (answer.status === 200) {
        const { version }: ConfigWriteBody = JSON.parse(answer.text);
        acknowledged.push({ version, seed });
      } else {
        answers.push({
          status: answer.status,
          code: JSON.parse(answer.text).code,
          retryAfter: answer.headers['retry-after'],
        });
      }
    }
  }

  async function recovered(): Promise<number> {
    const started = performance.now();
    for (;;) {
      const { status } = await toApi.call({ path: pathOf(ollamaModel) });
      if (status === 200) return performance.now() - started;
      if (performance.now() - started > 20_000)
        throw new Error(`still ${status} twenty seconds after the database came back`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('is answered with 503 and Retry-After meanwhile, and nothing else', async () => {
    let going = true;
    const writers = [1, 2, 3].map((writer) => writeWhile(() => going, writer * 10_000));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await postgres.stop();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    going = false;
    await Promise.all(writers);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) {
      expect(answer).toEqual({ status: 503, code: 'DATABASE_UNAVAILABLE', retryAfter: expect.stringMatching(/^\d+$/) });
    }
  }, 60_000);

  it.each([
    ['a configuration', { path: pathOf(ollamaModel) }],
    ['the models', { path: apiPaths.models() }],
    ['the snapshot', { path: apiPaths.snapshot() }],
    ['the audit log', { path: apiPaths.auditEvents() }],
    ['a body to send', { method: 'POST', path: apiPaths.resolve, body: { ...ollamaModel, request: {} } }],
    [
      'a write with an idempotency key',
      { method: 'PATCH', path: pathOf(ollamaModel), body: { params: {} }, headers: { 'idempotency-key': 'k' } },
    ],
  ])('is told when somebody asks for %s', async (_, order) => {
    const problem = await toApi.problem({
      ...order,
      headers: { ...('headers' in order ? order.headers : {}), 'accept-language': 'pl' },
    });
    expect(problem).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE', title: 'Baza danych niedostępna' });
    expect(problem.answer.headers['retry-after']).toMatch(/^\d+$/);
  });

  it('makes the API not ready, but leaves it alive', async () => {
    expect((await toApi.call({ path: apiPaths.ready })).status).toBe(503);
    expect((await toApi.call({ path: apiPaths.live })).status).toBe(200);
    expect((await toApi.call({ path: apiPaths.metrics })).status).toBe(200);
  });

  it('is used again as soon as it is back, with everything that was acknowledged', async () => {
    await postgres.start();
    await recovered();
    const events = await toApi.events({ parameter: 'seed' });
    for (const { version, seed } of acknowledged) {
      expect(events).toContainEqual(
        expect.objectContaining({ version, diff: { seed: expect.objectContaining({ to: seed }) } }),
      );
    }
    const { version } = await toApi.config(ollamaModel);
    expect(events.map((event) => event.version)).toEqual(
      Array.from({ length: version }, (_, index) => version - index),
    );
    expect(brokenLink(await toApi.events())).toBeNull();
    expect((await toApi.call({ path: apiPaths.ready })).status).toBe(200);
    expect((await toApi.patch(ollamaModel, { params: { seed: 1 } })).version).toBe(version + 1);
  }, 60_000);
});
