import { apiPaths, type ResolveBody, type SnapshotBody } from '@kamerton/contract';
import { pathOf } from './testing/client.js';
import { ollamaModel, startProduct, vllmModel, type Product } from './testing/product.js';

const messages = [{ role: 'user', content: 'Tell me of the harbour.' }];

describe('what adapters are served', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 60_000);
  afterAll(() => product.stop());

  const snapshot = (headers = {}, path: string = apiPaths.snapshot()) => product.client.call({ path, headers });
  const resolve = (query: object) => product.client.send<ResolveBody>('POST', apiPaths.resolve, query);

  it('is a snapshot with every model and its schema, answered with 304 while nothing changes', async () => {
    const first = await snapshot();
    const body: SnapshotBody = JSON.parse(first.text);
    expect(body.models).toHaveLength(7);
    for (const { schema_hash: hash } of body.models) expect(hash === null || hash in body.schemas).toBe(true);
    const again = await snapshot({ 'if-none-match': String(first.headers['etag']) });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('contains a change from the moment it is acknowledged', async () => {
    for (let round = 1; round <= 20; round += 1) {
      const before = String((await snapshot()).headers['etag']);
      const { version } = await product.client.patch(ollamaModel, { params: { seed: round } });
      const after = await snapshot({ 'if-none-match': before });
      expect(after.status).toBe(200);
      const body: SnapshotBody = JSON.parse(after.text);
      expect(body.sets).toContainEqual(expect.objectContaining({ version, params: { seed: round } }));
      expect(body.sequence).toBe((await product.client.events({ limit: 1 }))[0]?.sequence);
    }
  });

  it('does not change with a refused write', async () => {
    const before = (await snapshot()).headers['etag'];
    await product.client.problem({ method: 'PATCH', path: pathOf(ollamaModel), body: { params: { seed: 'x' } } });
    expect((await snapshot()).headers['etag']).toBe(before);
  });

  it('is narrowed on request', async () => {
    await product.client.patch(vllmModel, { params: { top_p: 0.8 } });
    const body: SnapshotBody = JSON.parse((await snapshot({}, apiPaths.snapshot({ runtime: vllmModel.runtime }))).text);
    expect(new Set(body.models.map(({ runtime }) => runtime))).toEqual(new Set([vllmModel.runtime]));
    expect(new Set(body.sets.map(({ runtime }) => runtime))).toEqual(new Set([vllmModel.runtime]));
  });

  it('is a ready body for services without the library, which the runtime obeys', async () => {
    await product.client.patch(ollamaModel, { params: { max_tokens: 5, temperature: 0 } });
    const { body, applied } = await resolve({ ...ollamaModel, request: { messages, stream: false } });
    expect(applied).toContainEqual(
      expect.objectContaining({
        parameter: 'max_tokens',
        wire_name: 'options.num_predict',
        value: 5,
        source: 'model_override',
      }),
    );
    const answer = await fetch(`${product.demo.ollamaUrl}/api/chat`, { method: 'POST', body: JSON.stringify(body) });
    expect(await answer.json()).toMatchObject({ eval_count: 5, done_reason: 'length' });
  });

  it('lets the request have its say within the policies, and tells what it did to it', async () => {
    await product.client.patch(vllmModel, {
      params: { temperature: 0.5 },
      policies: { max_tokens: { max: 64 }, presence_penalty: { max: 1, on_violation: 'reject' } },
    });
    const result = await resolve({
      ...vllmModel,
      request: { messages, temperature: 1.2, max_tokens: 4000, top_k: 'many', unknown_field: 1 },
    });
    expect(result.body).toMatchObject({ temperature: 1.2, max_completion_tokens: 64, unknown_field: 1 });
    expect(result.clamped).toMatchObject([{ parameter: 'max_tokens', from: 4000, to: 64 }]);
    expect(result.dropped).toMatchObject([{ parameter: 'top_k', value: 'many', code: 'WRONG_TYPE' }]);
    const problem = await product.client.problem({
      method: 'POST',
      path: apiPaths.resolve,
      body: { ...vllmModel, request: { messages, presence_penalty: 2 } },
    });
    expect(problem).toMatchObject({
      status: 422,
      code: 'INVALID_PARAMETERS',
      errors: [{ pointer: '/request/presence_penalty', code: 'ABOVE_MAX', limit: 1 }],
    });
  });

  it.each([
    [{ ...ollamaModel, runtime: 'nowhere', request: {} }, 404, 'UNKNOWN_RUNTIME'],
    [{ ...ollamaModel, model: 'nobody', request: {} }, 404, 'UNKNOWN_MODEL'],
    [{ ...ollamaModel }, 400, 'MALFORMED_REQUEST'],
    [{ ...ollamaModel, request: 'text' }, 400, 'MALFORMED_REQUEST'],
  ])('refuses to resolve %j', async (body, status, code) => {
    expect(await product.client.problem({ method: 'POST', path: apiPaths.resolve, body })).toMatchObject({
      status,
      code,
    });
  });
});
