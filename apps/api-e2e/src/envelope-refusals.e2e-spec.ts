import { apiPaths, type ProblemCode } from '@kamerton/contract';
import { pathOf } from './testing/client.js';
import type { Call } from './testing/http-client.js';
import { ollamaModel, startProduct, type Product } from './testing/product.js';

const config = pathOf(ollamaModel);
const patch = (body: unknown, headers = {}): Call => ({ method: 'PATCH', path: config, body, headers });
const json = { 'content-type': 'application/json' };

type Case = readonly [title: string, order: Call, status: number, code: ProblemCode, error?: Record<string, unknown>];

const cases: readonly Case[] = [
  ['a body that is no JSON', patch('{"params":'), 400, 'MALFORMED_JSON'],
  ['a body with something behind it', patch('{} {}'), 400, 'MALFORMED_JSON'],
  ['a body in single quotes', patch(`{'params':{}}`), 400, 'MALFORMED_JSON'],
  ['NaN', patch('{"params":{"temperature":NaN}}'), 400, 'MALFORMED_JSON'],
  ['a body that is not UTF-8', patch(Buffer.from([0x7b, 0xff, 0x7d])), 400, 'MALFORMED_JSON'],
  ['a body nested without end', patch('['.repeat(100_000)), 400, 'MALFORMED_JSON'],
  ['a list for a body', patch([]), 400, 'MALFORMED_REQUEST'],
  ['null for a body', patch('null'), 400, 'MALFORMED_REQUEST'],
  [
    'a field that there is not',
    patch({ param: {} }),
    400,
    'MALFORMED_REQUEST',
    { pointer: '/param', code: 'UNKNOWN_FIELD' },
  ],
  ['null for params', patch({ params: null }), 400, 'MALFORMED_REQUEST', { pointer: '/params', code: 'INVALID_FIELD' }],
  ['a list for params', patch({ params: [] }), 400, 'MALFORMED_REQUEST', { pointer: '/params' }],
  [
    'a reason that is too long',
    patch({ params: {}, reason: 'x'.repeat(501) }),
    400,
    'MALFORMED_REQUEST',
    { pointer: '/reason', limit: 500 },
  ],
  [
    'a replacement without params',
    { method: 'POST', path: config, body: {} },
    400,
    'MALFORMED_REQUEST',
    { pointer: '/params', code: 'MISSING_FIELD' },
  ],
  [
    'a key given twice',
    patch('{"params":{"top_k":1,"top_k":2}}'),
    400,
    'MALFORMED_REQUEST',
    { pointer: '/params/top_k', code: 'DUPLICATE_KEY' },
  ],
  [
    'a key given twice in disguise',
    patch('{"params":{"top_k":1,"top_\\u006b":2}}'),
    400,
    'MALFORMED_REQUEST',
    { code: 'DUPLICATE_KEY' },
  ],
  [
    'a prototype key',
    patch('{"params":{"__proto__":{"temperature":1}}}'),
    400,
    'MALFORMED_REQUEST',
    { pointer: '/params/__proto__', code: 'FORBIDDEN_KEY' },
  ],
  ['a constructor key', patch('{"constructor":{"prototype":{}}}'), 400, 'MALFORMED_REQUEST', { code: 'FORBIDDEN_KEY' }],
  [
    'a number beyond all measure',
    patch('{"params":{"temperature":1e999}}'),
    400,
    'MALFORMED_REQUEST',
    { pointer: '/params/temperature' },
  ],
  [
    'a NUL in text',
    patch('{"params":{"stop":["a\\u0000b"]}}'),
    400,
    'MALFORMED_REQUEST',
    { pointer: '/params/stop/0' },
  ],
  ['a query that there is not', { path: `${config}&colour=red` }, 400, 'MALFORMED_REQUEST', { pointer: 'colour' }],
  [
    'a profile of a strange name',
    { path: `${config}&profile=a%20b` },
    400,
    'MALFORMED_REQUEST',
    { pointer: 'profile' },
  ],
  [
    'a dry run that is neither true nor false',
    { ...patch({}), path: `${config}&dry_run=yes` },
    400,
    'MALFORMED_REQUEST',
    { pointer: 'dry_run' },
  ],
  [
    'an If-Match that is no version',
    patch({}, { 'if-match': 'seven' }),
    400,
    'MALFORMED_REQUEST',
    { pointer: 'If-Match' },
  ],
  ['a weak If-Match', patch({}, { 'if-match': 'W/"0"' }), 400, 'MALFORMED_REQUEST', { pointer: 'If-Match' }],
  [
    'a source that there is not',
    patch({}, { 'x-kamerton-source': 'fax' }),
    400,
    'MALFORMED_REQUEST',
    { pointer: 'x-kamerton-source' },
  ],
  [
    'an Idempotency-Key with a space',
    patch({}, { 'idempotency-key': 'a b' }),
    400,
    'MALFORMED_REQUEST',
    { pointer: 'Idempotency-Key' },
  ],
  [
    'a version that is none',
    { method: 'POST', path: apiPaths.restore(ollamaModel.model, 1).replace('/1/', '/one/') },
    400,
    'MALFORMED_REQUEST',
    { pointer: 'version' },
  ],
  ['a NUL in the address', { path: '/api/v1/models/a%00b/config' }, 400, 'MALFORMED_REQUEST'],
  ['an address that cannot be decoded', { path: '/api/v1/models/%E0%A4%A/config' }, 400, 'MALFORMED_REQUEST'],
  [
    'a page of some other site',
    { path: config, headers: { origin: 'https://evil.example' } },
    403,
    'PERMISSION_DENIED',
  ],
  [
    'a page of another port of this machine',
    { path: config, headers: { origin: 'http://127.0.0.1:1' } },
    403,
    'PERMISSION_DENIED',
  ],
  [
    'a name that was made to point here',
    { path: config, headers: { host: 'evil.example:4000' } },
    403,
    'PERMISSION_DENIED',
  ],
  ['a page without an origin', { path: config, headers: { origin: 'null' } }, 403, 'PERMISSION_DENIED'],
  ['an address where nothing is', { path: '/api/v1/nowhere' }, 404, 'NOT_FOUND'],
  ['an address under another version', { path: '/api/v2/models' }, 404, 'NOT_FOUND'],
  ['a model that there is not', { path: apiPaths.modelConfig('nobody:1b') }, 404, 'UNKNOWN_MODEL'],
  ['a runtime that there is not', { path: apiPaths.runtimeConfig('nowhere') }, 404, 'UNKNOWN_RUNTIME'],
  [
    'a model on a runtime that there is not',
    { path: apiPaths.modelConfig('nobody:1b', { runtime: 'nowhere' }) },
    404,
    'UNKNOWN_RUNTIME',
  ],
  [
    'a revision that there is not',
    { method: 'POST', path: apiPaths.restore(ollamaModel.model, 99) },
    404,
    'UNKNOWN_REVISION',
  ],
  ['a method that the address does not take', { method: 'PUT', path: config, body: {} }, 405, 'METHOD_NOT_ALLOWED'],
  [
    'a write to a model whose discovery failed',
    { ...patch({ params: { temperature: 1 } }), path: pathOf({ model: 'demo-broken:latest' }) },
    409,
    'SCHEMA_MISSING',
  ],
  [
    'a write to an embedding model',
    { ...patch({ params: { temperature: 1 } }), path: pathOf({ model: 'demo-embed:latest' }) },
    409,
    'SCHEMA_MISSING',
  ],
  [
    'a runtime id that is taken',
    {
      method: 'POST',
      path: apiPaths.runtimes,
      body: { id: 'demo-vllm', kind: 'vllm', base_url: 'http://127.0.0.1:1' },
    },
    409,
    'RUNTIME_EXISTS',
  ],
  [
    'a version that is not the present one',
    patch({ params: { temperature: 1 } }, { 'if-match': '"41"' }),
    412,
    'VERSION_CONFLICT',
  ],
  [
    '* for a set that was never written',
    patch({ params: { temperature: 1 } }, { 'if-match': '*' }),
    412,
    'VERSION_CONFLICT',
  ],
  ['a body that is too large', patch({ reason: 'x'.repeat(256 * 1024) }), 413, 'BODY_TOO_LARGE'],
  ['an address that is too long', { path: `/api/v1/models/${'x'.repeat(9_000)}/config` }, 414, 'URI_TOO_LONG'],
  ['a body that says it is text', patch('{}', { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a form', patch('params=1', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a merge patch', patch('{}', { 'content-type': 'application/merge-patch+json' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
];

describe('a request that is not put together as it should be', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 60_000);
  afterAll(() => product.stop());

  it.each(cases.map((refusal) => ({ title: refusal[0], refusal })))(
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
    const { answer } = await product.client.problem({ method: 'PUT', path: config, headers: json, body: {} });
    expect(answer.headers['allow']).toBe('DELETE, GET, HEAD, PATCH, POST');
  });

  it('tells the version that a stale write met', async () => {
    const problem = await product.client.problem(patch({}, { 'if-match': '"3"' }));
    expect(problem).toMatchObject({ code: 'VERSION_CONFLICT', current_version: 0 });
  });

  it('says where JSON breaks', async () => {
    const { detail } = await product.client.problem(patch('{\n  "params": {,}\n}'));
    expect(detail).toMatch(/line 2|position|column/i);
  });

  it('is told in Polish to whom wants Polish', async () => {
    const polish = { 'accept-language': 'pl' };
    for (const [title, order, , code] of cases) {
      const english = await product.client.problem(order);
      const problem = await product.client.problem({ ...order, headers: { ...order.headers, ...polish } });
      expect([title, problem.code]).toEqual([title, code]);
      expect([title, problem.title]).not.toEqual([title, english.title]);
    }
  }, 60_000);

  it('never tells what is inside: no stack, no path, no SQL', async () => {
    for (const [, order] of cases) {
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
    const order = patch({ params: { temperature: 0.4 } });
    expect(await product.client.problem(order)).toMatchObject({ status: 428, code: 'IF_MATCH_REQUIRED' });
    const accepted = await product.client.call({ ...order, headers: { 'if-match': '"0"' } });
    expect([accepted.status, accepted.headers['etag']]).toEqual([200, '"1"']);
  });
});
