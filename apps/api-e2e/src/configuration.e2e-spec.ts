import { apiPaths, type ConfigWriteBody, type Page, type RevisionBody } from '@kamerton/contract';
import { pathOf, type Client } from './testing/client.js';
import { ollamaModel, startProduct, type Product } from './testing/product.js';

const notes = { runtime: 'demo-ollama', model: 'fork-notes:1b' };

describe('the configuration of one model', () => {
  let product: Product;
  let client: Client;

  beforeAll(async () => {
    product = await startProduct();
    client = product.client;
  }, 60_000);
  afterAll(() => product.stop());
  afterEach(async () => {
    for (const place of [ollamaModel, { ...ollamaModel, profile: 'terse' }, notes, { runtime: 'demo-ollama' }]) {
      await client.send('DELETE', pathOf(place));
    }
  });

  it('shows what the model accepts, where each fact comes from and what holds now', async () => {
    const config = await client.config(notes);
    expect(config).toMatchObject({
      model: 'fork-notes:1b',
      runtime: 'demo-ollama',
      runtime_kind: 'ollama',
      demo: true,
      schema_status: 'ready',
      schema_problem: null,
      overrides: {},
      policies: {},
    });
    expect(config.schema_hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(config.generation_schema['temperature']).toMatchObject({
      type: 'float',
      wire_name: 'options.temperature',
      provenance: { default: { source: 'model_file' } },
    });
    expect(config.effective['temperature']).toMatchObject({ value: 0.6, source: 'model_file', sent: false });
    expect(config.current_values).toMatchObject({ temperature: 0.6, top_k: 20, top_p: 0.9 });
  });

  it('speaks Polish to whom wants Polish, under the same hash', async () => {
    const english = await client.config(ollamaModel);
    const polish = await client.config(ollamaModel, { 'accept-language': 'pl' });
    expect(polish.generation_schema['temperature']?.label).toBe('Temperatura');
    expect(polish.schema_hash).toBe(english.schema_hash);
  });

  it('keeps what a patch does not name, removes what it sets to null, and tells the difference', async () => {
    const first = await client.patch(ollamaModel, { params: { temperature: 0.4, top_k: 0 }, reason: 'calmer' });
    expect(first).toMatchObject({
      overrides: { temperature: 0.4, top_k: 0 },
      diff: { temperature: { from: null, to: 0.4 }, top_k: { from: null, to: 0 } },
      revision: { version: first.version, user_id: 'local', action: 'patch', reason: 'calmer' },
      dry_run: false,
    });
    const second = await client.patch(ollamaModel, { params: { top_k: null, stop: ['END'] } });
    expect(second.overrides).toEqual({ temperature: 0.4, stop: ['END'] });
    expect(second.diff).toEqual({ top_k: { from: 0, to: null }, stop: { from: null, to: ['END'] } });
    expect(second.version).toBe(first.version + 1);
    expect(second.effective['temperature']).toMatchObject({
      value: 0.4,
      source: 'model_override',
      sent: true,
      ladder: [
        { source: 'runtime_catalog', value: 0.8 },
        { source: 'model_override', value: 0.4, user_id: 'local' },
      ],
    });
  });

  it('tells unset, 0, false and an empty list apart', async () => {
    const { overrides, effective } = await client.patch(ollamaModel, {
      params: { presence_penalty: 0, truncate: false, stop: [] },
    });
    expect(overrides).toEqual({ presence_penalty: 0, truncate: false, stop: [] });
    expect(effective['truncate']).toMatchObject({ value: false, source: 'model_override', sent: true });
    expect(effective['frequency_penalty']).toMatchObject({ value: 0, sent: false });
  });

  it('is replaced whole, cleared and restored, each as a revision', async () => {
    const start = (await client.config(ollamaModel)).version;
    await client.patch(ollamaModel, { params: { temperature: 0.1, seed: 1 }, policies: { max_tokens: { max: 100 } } });
    const replaced = await client.send<ConfigWriteBody>('POST', pathOf(ollamaModel), { params: { seed: 2 } });
    expect(replaced).toMatchObject({ overrides: { seed: 2 }, policies: {}, revision: { action: 'replace' } });
    const cleared = await client.send<ConfigWriteBody>('DELETE', pathOf(ollamaModel));
    expect(cleared).toMatchObject({
      overrides: {},
      revision: { action: 'clear' },
      diff: { seed: { from: 2, to: null } },
    });
    const path = apiPaths.restore(ollamaModel.model, start + 1, { runtime: ollamaModel.runtime });
    const restored = await client.send<ConfigWriteBody>('POST', path);
    expect(restored).toMatchObject({
      overrides: { temperature: 0.1, seed: 1 },
      policies: { max_tokens: { max: 100 } },
      revision: { action: 'restore', version: start + 4 },
    });
    const revisions = await client.get<Page<RevisionBody>>(apiPaths.revisions(ollamaModel.model, { limit: 4 }));
    expect(revisions.items.map(({ version, action }) => [version, action])).toEqual([
      [start + 4, 'restore'],
      [start + 3, 'clear'],
      [start + 2, 'replace'],
      [start + 1, 'patch'],
    ]);
  });

  it('pages through its revisions without losing or repeating one', async () => {
    for (let seed = 1; seed <= 5; seed += 1) await client.patch(notes, { params: { seed } });
    const versions: number[] = [];
    let cursor: string | undefined;
    do {
      const page: Page<RevisionBody> = await client.get(
        apiPaths.revisions(notes.model, cursor === undefined ? { limit: 2 } : { limit: 2, cursor }),
      );
      versions.push(...page.items.map(({ version }) => version));
      cursor = page.next_cursor ?? undefined;
    } while (cursor !== undefined);
    const latest = (await client.config(notes)).version;
    expect(versions).toEqual(Array.from({ length: latest }, (_, index) => latest - index));
  });

  it('makes no revision and no event of a write that changes nothing', async () => {
    const { version } = await client.patch(ollamaModel, { params: { temperature: 0.5 } });
    const events = (await client.events()).length;
    const again = await client.patch(ollamaModel, { params: { temperature: 0.5 }, reason: 'once more' });
    expect(again).toMatchObject({ version, revision: null, diff: {} });
    expect(await client.events()).toHaveLength(events);
  });

  it('tells in a dry run what would change, and changes nothing', async () => {
    const before = await client.config(ollamaModel);
    const events = (await client.events()).length;
    const dry = await client.send<ConfigWriteBody>('PATCH', `${pathOf(ollamaModel)}&dry_run=true`, {
      params: { min_p: 0.1 },
    });
    expect(dry).toMatchObject({
      dry_run: true,
      overrides: { min_p: 0.1 },
      diff: { min_p: { from: null, to: 0.1 } },
      revision: null,
    });
    expect(await client.config(ollamaModel)).toEqual(before);
    expect(await client.events()).toHaveLength(events);
  });

  it('lets one of two writers through who started from the same version', async () => {
    const { version } = await client.config(ollamaModel);
    const write = (seed: number) =>
      client.call({
        method: 'PATCH',
        path: pathOf(ollamaModel),
        body: { params: { seed } },
        headers: { 'if-match': `"${version}"` },
      });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, seed) => write(seed + 100)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(7).fill(412)]);
    const winner = answers.find(({ status }) => status === 200);
    expect(winner?.headers['etag']).toBe(`"${version + 1}"`);
    expect((await client.call({ path: pathOf(ollamaModel) })).headers['etag']).toBe(`"${version + 1}"`);
    const loser = answers.find(({ status }) => status === 412);
    expect(JSON.parse(loser?.text ?? '{}')).toMatchObject({ current_version: version + 1 });
  });

  it('carries a retried write out once, and refuses its key for another write', async () => {
    const order = {
      method: 'PATCH',
      path: pathOf(ollamaModel),
      body: { params: { seed: 77 } },
      headers: { 'idempotency-key': 'e2e-key-1' },
    };
    const answers = await Promise.all([client.call(order), client.call(order), client.call(order)]);
    const late = await client.call(order);
    for (const { status, text } of answers) {
      expect([status, JSON.parse(text)]).toEqual([200, JSON.parse(late.text)]);
    }
    const carriedOut = [...answers, late].filter(({ headers }) => headers['idempotency-replayed'] === undefined);
    expect(carriedOut).toHaveLength(1);
    expect(await client.events({ parameter: 'seed', limit: 500 })).toContainEqual(
      expect.objectContaining({
        version: JSON.parse(late.text).version,
        diff: { seed: expect.objectContaining({ to: 77 }) },
      }),
    );
    expect(await client.problem({ ...order, body: { params: { seed: 78 } } })).toMatchObject({
      status: 409,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('has profiles, made by writing to them; an unknown one shows the own set and says so', async () => {
    await client.patch(ollamaModel, { params: { temperature: 0.3 } });
    const terse = { ...ollamaModel, profile: 'terse' };
    expect(await client.config({ ...ollamaModel, profile: 'unheard-of' })).toMatchObject({
      profile: null,
      profile_fallback: true,
      overrides: { temperature: 0.3 },
    });
    const written = await client.patch(terse, { params: { max_tokens: 32 } });
    expect(written).toMatchObject({ profile: 'terse', profile_fallback: false, overrides: { max_tokens: 32 } });
    expect(written.current_values).toMatchObject({ temperature: 0.3, max_tokens: 32 });
    expect((await client.config(ollamaModel)).overrides).toEqual({ temperature: 0.3 });
  });

  it('inherits from its runtime, and policies there hold here', async () => {
    const wide = { runtime: 'demo-ollama' };
    await client.patch(wide, {
      params: { temperature: 0.2, seed: 5 },
      policies: { max_tokens: { max: 200 }, seed: { force: true } },
    });
    const beyond = { params: { max_tokens: 500, seed: 9 } };
    const refused = await client.problem({ method: 'PATCH', path: pathOf(ollamaModel), body: beyond });
    expect(refused).toMatchObject({ status: 409, code: 'POLICY_CONFLICT' });
    expect(refused.conflicts?.map(({ parameter, to }) => [parameter, to]).sort()).toEqual([
      ['max_tokens', 200],
      ['seed', null],
    ]);
    const path = apiPaths.modelConfig(ollamaModel.model, { runtime: ollamaModel.runtime, resolve_conflicts: true });
    expect(await client.send('PATCH', path, beyond)).toMatchObject({
      overrides: { max_tokens: 200 },
      resolved: [{ resolution: 'clamped' }, { resolution: 'removed' }],
      effective: {
        temperature: { value: 0.2, source: 'runtime_override' },
        max_tokens: { value: 200, policy: { max: 200 } },
        seed: { value: 5, source: 'runtime_override' },
      },
    });
    expect(await client.config(wide)).toMatchObject({ model: null, overrides: { temperature: 0.2, seed: 5 } });
    expect((await client.config({ runtime: 'demo-vllm' })).overrides).toEqual({});
  });

  it('explains why a model has none, in both languages', async () => {
    const broken = await client.config({ model: 'demo-broken:latest' });
    expect(broken).toMatchObject({ schema_status: 'missing', generation_schema: {}, schema_hash: null });
    expect(broken.schema_problem).toMatchObject({
      code: 'DISCOVERY_FAILED',
      message: expect.stringContaining('HTTP_500'),
    });
    const embedding = await client.config({ model: 'demo-embed:latest' }, { 'accept-language': 'pl' });
    expect(embedding.schema_problem).toMatchObject({
      code: 'NOTHING_TO_TUNE',
      message: expect.stringContaining('nie ma czego stroić'),
    });
  });
});
