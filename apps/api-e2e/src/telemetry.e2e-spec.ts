import { apiPaths, type AuditEventBody, type Page } from '@kamerton/contract';
import { pathOf, type Client } from './testing/client.js';
import { ollamaModel, startProduct, vllmModel, type Product } from './testing/product.js';
import { brokenLink } from './testing/hash-chain.js';

describe('what is told of every change', () => {
  let product: Product;
  let client: Client;
  beforeAll(async () => {
    product = await startProduct();
    client = product.client;
    const headers = { 'x-request-id': 'change-1', 'x-kamerton-source': 'cockpit' };
    await client.send('PATCH', pathOf(ollamaModel), { params: { temperature: 0.4 }, reason: 'calmer' }, headers);
    await client.send('PATCH', pathOf({ ...ollamaModel, profile: 'terse' }), { params: { max_tokens: 20 } });
    await client.send('PATCH', pathOf(vllmModel), { policies: { seed: { forbid: true } } });
    await client.send('DELETE', pathOf(ollamaModel));
    await client.problem({ method: 'PATCH', path: pathOf(ollamaModel), body: { params: { temperature: 'hot' } } });
    await client.problem({
      method: 'PATCH',
      path: apiPaths.modelConfig('x"y\n{z}', { runtime: 'evil' }),
      body: { params: {} },
    });
  }, 60_000);
  afterAll(() => product.stop());

  const metric = async (line: RegExp) =>
    (await client.call({ path: apiPaths.metrics })).text.split('\n').filter((text) => line.test(text));

  it('is an event with who, when, what, why and through what', async () => {
    const [event] = await client.events({ request_id: 'change-1' });
    expect(event).toMatchObject({
      user_id: 'local',
      actor_kind: 'user',
      action: 'config.patch',
      runtime: 'demo-ollama',
      model: 'harbour-tales:1b',
      profile: null,
      version: 1,
      diff: { temperature: { from: null, to: 0.4 } },
      reason: 'calmer',
      source: 'cockpit',
      request_id: 'change-1',
    });
    expect(Math.abs(Date.parse(event?.at ?? '') - Date.now())).toBeLessThan(120_000);
  });

  it.each<[string, Readonly<Record<string, string>>, number]>([
    ['a model', { model: ollamaModel.model }, 3],
    ['a runtime and an action', { runtime: 'demo-ollama', action: 'config.clear' }, 1],
    ['a profile', { profile: 'terse' }, 1],
    ['a parameter', { parameter: 'temperature' }, 2],
    ['a parameter whose policy changed', { parameter: 'seed' }, 1],
    ['a person', { user_id: 'local' }, 4],
    ['the start-up', { user_id: 'system', action: 'runtime.create' }, 2],
    ['nobody', { user_id: 'nobody' }, 0],
    ['a time to come', { from: '2099-01-01T00:00:00Z' }, 0],
    ['a time gone by', { to: '2001-01-01T00:00:00Z' }, 0],
  ])('is found by %s', async (_, filter, count) => {
    expect(await client.events(filter)).toHaveLength(count);
  });

  it.each(['from=yesterday', 'action=config.explode', 'limit=0', 'cursor=nonsense', 'colour=red'])(
    'is not searched by ?%s',
    async (query) => {
      expect(await client.problem({ path: `${apiPaths.auditEvents()}?${query}` })).toMatchObject({
        status: 400,
        code: 'MALFORMED_REQUEST',
      });
    },
  );

  it('comes newest first, page by page, without a gap in its numbers', async () => {
    const sequences: number[] = [];
    let cursor: string | undefined;
    do {
      const filter: Record<string, string | number> = cursor === undefined ? { limit: 2 } : { limit: 2, cursor };
      const page: Page<AuditEventBody> = await client.get(apiPaths.auditEvents(filter));
      sequences.push(...page.items.map(({ sequence }) => sequence));
      cursor = page.next_cursor ?? undefined;
    } while (cursor !== undefined);
    expect(sequences).toEqual(Array.from({ length: 6 }, (_, index) => 6 - index));
  });

  it('forms a chain of hashes that anybody can check, and that a changed word would break', async () => {
    const events = await client.events();
    expect(brokenLink(events)).toBeNull();
    const forged = events.map((event) => (event.request_id === 'change-1' ? { ...event, reason: 'hotter' } : event));
    expect(brokenLink(forged)).toBe(events.find(({ request_id: id }) => id === 'change-1')?.sequence);
  });

  it('is counted, refusals too, and no caller can invent a label', async () => {
    const counted = await metric(/^kamerton_parameter_changes_total\{/);
    const labels = 'runtime="demo-ollama",model="harbour-tales:1b"';
    expect(counted).toContain(`kamerton_parameter_changes_total{${labels},action="config.patch",outcome="accepted"} 2`);
    expect(counted).toContain(`kamerton_parameter_changes_total{${labels},action="config.clear",outcome="accepted"} 1`);
    expect(counted).toContain(`kamerton_parameter_changes_total{${labels},action="config.patch",outcome="refused"} 1`);
    expect(counted.filter((line) => line.includes('"unknown"'))).toHaveLength(1);
    expect(counted.join('')).not.toContain('evil');
  });

  it('is timed by route and status, and the runtimes are watched', async () => {
    expect((await metric(/_count\{.*route="[^"]*\/models\/:model\/config"/)).length).toBeGreaterThan(0);
    expect((await metric(/^kamerton_.*runtime.*"demo-ollama".* 1$/)).length).toBeGreaterThan(0);
    expect((await metric(/^process_resident_memory_bytes /)).length).toBe(1);
  });

  it('leaves the health of the process to be asked by anybody', async () => {
    expect((await client.call({ path: apiPaths.live })).status).toBe(200);
    const ready = await client.call({ path: apiPaths.ready });
    expect([ready.status, JSON.parse(ready.text)]).toMatchObject([200, { status: 'ok' }]);
  });

  it('writes no secret into the log', async () => {
    await client.call({
      path: '/api/v1/models',
      headers: { authorization: 'Bearer s3cr3t-token', cookie: 'sid=s3cr3t-cookie' },
    });
    const password = new URL(product.databaseUrl).password;
    const output = product.api.output();
    for (const secret of ['s3cr3t', password]) expect(output).not.toContain(secret);
    expect(output).not.toBe('');
  });
});
