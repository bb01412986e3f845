import { brokenRequests, configPath, patchOf } from './testing/broken-requests.js';
import { ollamaModel, startProduct, type Product } from './testing/product.js';

describe('a request that is not put together as it should be', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 60_000);
  afterAll(() => product.stop());

  it.each(brokenRequests.map((refusal) => ({ title: refusal[0], refusal })))(
    '$title is answered as problem details, and nothing is stored',
    async ({ refusal: [, order, status, code, error] }) => {
      const { client } = product;
      const problem = await client.problem({ ...order, headers: { 'x-request-id': 'e2e-7', ...order.headers } });
      expect(problem).toMatchObject({
        status,
        code,
        instance: 'e2e-7',
        type: `/problems/${code.toLowerCase().replaceAll('_', '-')}`,
      });
      expect(problem.answer.status).toBe(status);
      expect(problem.answer.headers['x-request-id']).toBe('e2e-7');
      expect(problem.title).not.toBe('');
      expect(problem.detail).not.toBe('');
      if (error !== undefined) expect(problem.errors).toContainEqual(expect.objectContaining(error));
      expect((await client.config(ollamaModel)).version).toBe(0);
    },
  );

  it('gets a request id of its own when the one it brings is not fit for a log', async () => {
    const { answer } = await product.client.problem({
      path: '/api/v1/nowhere',
      headers: { 'x-request-id': 'a b<script>' },
    });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells which methods an address does take', async () => {
    const { answer } = await product.client.problem({ method: 'PUT', path: configPath, body: {} });
    expect(answer.headers['allow']).toBe('DELETE, GET, HEAD, PATCH, POST');
  });

  it('tells the version that a stale write met', async () => {
    const problem = await product.client.problem(patchOf({}, { 'if-match': '"3"' }));
    expect(problem).toMatchObject({ code: 'VERSION_CONFLICT', current_version: 0 });
  });

  it('says where JSON breaks', async () => {
    const { detail } = await product.client.problem(patchOf('{\n  "params": {,}\n}'));
    expect(detail).toMatch(/line 2|position|column/i);
  });

  it('is told in Polish to whom wants Polish', async () => {
    const polish = { 'accept-language': 'pl' };
    for (const [title, order, , code] of brokenRequests) {
      const english = await product.client.problem(order);
      const problem = await product.client.problem({ ...order, headers: { ...order.headers, ...polish } });
      expect([title, problem.code]).toEqual([title, code]);
      expect([title, problem.title]).not.toEqual([title, english.title]);
    }
  }, 60_000);

  it('never tells what is inside: no stack, no path, no SQL', async () => {
    for (const [, order] of brokenRequests) {
      const { answer } = await product.client.problem(order);
      expect(answer.text).not.toMatch(/node_modules|\.js:|\.ts:|SELECT|at .*\(/);
    }
  }, 60_000);
});

describe('writes where If-Match is required', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ env: { KAMERTON_REQUIRE_IF_MATCH: 'true' } });
  }, 60_000);
  afterAll(() => product.stop());

  it('are refused without it and accepted with it', async () => {
    const order = patchOf({ params: { temperature: 0.4 } });
    expect(await product.client.problem(order)).toMatchObject({ status: 428, code: 'IF_MATCH_REQUIRED' });
    const accepted = await product.client.call({ ...order, headers: { 'if-match': '"0"' } });
    expect([accepted.status, accepted.headers['etag']]).toEqual([200, '"1"']);
  });
});
