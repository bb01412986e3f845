import fc from 'fast-check';
import { type Place, type TestApi, urlOf } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;
let place: Place & { readonly model: string };

beforeAll(async () => {
  api = await startConfigApi();
  place = await api.newModel();
});
afterAll(() => api.stop());
afterEach(async () => {
  expect(await api.read(place)).toMatchObject({ version: 0, overrides: {}, policies: {} });
  expect({}).not.toHaveProperty('polluted');
});

const patch = (body: unknown, headers?: Record<string, string>) => api.send('PATCH', urlOf(place), body, headers);

describe('a hostile body', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('cannot name %s anywhere', async (name) => {
    for (const body of [
      `{"${name}": {"polluted": 1}}`,
      `{"params": {"${name}": {"polluted": 1}}}`,
      `{"policies": {"${name}": {"polluted": 1}}}`,
      `{"policies": {"top_k": {"${name}": {"polluted": true}}}}`,
    ]) {
      expect(await patch(body)).toMatchObject({ status: 400, body: { errors: [{ code: 'FORBIDDEN_KEY' }] } });
    }
  });

  it.each(['toString', 'hasOwnProperty', 'valueOf', 'then', 'length', 'policies', '', '/', '~1', '%s', 'ł'])(
    'gets nowhere with the parameter %j',
    async (name) => {
      const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
      for (const member of ['params', 'policies']) {
        expect(await patch({ [member]: { [name]: 1 } })).toMatchObject({
          status: 422,
          body: { errors: [{ code: 'UNKNOWN_PARAMETER', pointer: `/${member}/${escaped}`, parameter: name }] },
        });
        expect(await patch({ [member]: { [name]: null } })).toMatchObject({ status: 422 });
      }
    },
  );

  it.each(['toString', 'hasOwnProperty', 'then', 'param', 'Params', 'version', ''])(
    'cannot have the field %j',
    async (name) => {
      for (const value of [1, null, {}, 'x']) {
        expect(await patch({ [name]: value })).toMatchObject({
          status: 400,
          body: { errors: [{ code: 'UNKNOWN_FIELD', pointer: `/${name}` }] },
        });
      }
    },
  );

  it.each([null, [], 'x', 7, true, [{}]])('cannot have %j for params or policies', async (value) => {
    for (const member of ['params', 'policies']) {
      expect(await patch({ [member]: value })).toMatchObject({
        status: 400,
        body: { code: 'MALFORMED_REQUEST', errors: [{ pointer: `/${member}` }] },
      });
      const whole = await api.send('POST', urlOf(place), { params: {}, [member]: value });
      expect(whole.status).toBe(400);
    }
  });

  it.each([null, 7, [], {}, true, 'x'.repeat(501)])('cannot give %j as a reason', async (reason) => {
    expect(await patch({ params: { top_k: 1 }, reason })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/reason' }] },
    });
  });

  it.each([null, [], 'x', 7, false, '', '{', '{"params": {"top_k": 1}, "params": {}}', '{"params": {"top_k": NaN}}'])(
    'cannot be %j',
    async (body) => {
      const text = typeof body === 'string' && body.startsWith('{') ? body : JSON.stringify(body);
      const answer = await patch(text);
      expect([answer.status, answer.body]).toEqual([400, expect.objectContaining({ status: 400 })]);
    },
  );

  it('is no replacement without params', async () => {
    expect(await api.refusal('POST', place, {})).toMatchObject({
      status: 400,
      errors: [{ pointer: '/params', code: 'MISSING_FIELD' }],
    });
    expect(await api.refusal('POST', place)).toMatchObject({ status: 400 });
  });

  it('may be large and is refused in short words', async () => {
    const large = 'x'.repeat(100_000);
    for (const params of [{ stop: [large] }, { keep_alive: large }, { [large]: 1 }, { temperature: large }]) {
      const answer = await patch({ params });
      expect(answer).toMatchObject({ status: 422 });
      expect(JSON.stringify(answer.body).length).toBeLessThan(400_000);
    }
    expect(await patch({ reason: large })).toMatchObject({ status: 400 });
    expect(await patch({ params: { stop: [large, large, large] } })).toMatchObject({ status: 413 });
    const crowd = Object.fromEntries(Array.from({ length: 9_000 }, (_, index) => [`p${index}`, 1]));
    expect((await api.refusal('PATCH', place, { params: crowd })).errors).toHaveLength(100);
  });

  it('may be deep', async () => {
    const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(await patch(`{"params": {"stop": ${deep(60)}}}`)).toMatchObject({ status: 422 });
    expect(await patch(`{"params": {"stop": ${deep(50_000)}}}`)).toMatchObject({ status: 400 });
    expect(await patch(`{"policies": {"top_k": {"enum": ${deep(60)}}}}`)).toMatchObject({ status: 422 });
  });

  it('must say that it is JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect(await patch('{"params": {"top_k": 1}}', { 'content-type': type })).toMatchObject({ status: 415 });
    }
  });

  it('of any shape is refused or changes nothing, and never breaks anything', async () => {
    const names = fc.constantFrom('temperature', 'top_k', 'stop', 'max_tokens', 'toString', 'nothing');
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('NaN', -1.5, 1e308, [null], [[1]], { force: 1 }),
    );
    const member = fc.oneof(junk, fc.dictionary(names, junk));
    const body = fc.record({ params: member, policies: member, reason: junk }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom('PATCH' as const, 'POST' as const), async (document, method) => {
        const { status } = await api.send(method, `${urlOf(place)}&dry_run=true`, document);
        expect([200, 400, 422]).toContain(status);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('a hostile address', () => {
  it.each([
    ['runtime=a&runtime=b', 400],
    ['runtime[]=a', 400],
    ['runtime=', 400],
    [`runtime=${'x'.repeat(101)}`, 400],
    ['runtime=%00', 400],
    ['dry_run=1', 400],
    ['dry_run=true&dry_run=false', 400],
    ['dryrun=true', 400],
    ['profile[a]=b', 400],
    [`runtime=';DROP TABLE override_sets;--`, 404],
  ])('?%s is answered with %d', async (query, status) => {
    const url = `${urlOf(place).split('?')[0]}?${query}`;
    const answer = await api.send('PATCH', url, { params: { top_k: 1 } });
    expect(answer.status).toBe(status);
  });

  it.each(['%00', '%ff', '..', '%2e%2e', 'x'.repeat(600), '%E0%A4%A'])(
    '/models/%s/config is nothing',
    async (model) => {
      const answer = await api.send('PATCH', urlOf(place).replace(encodeURIComponent(place.model), model), {});
      expect([400, 404, 414]).toContain(answer.status);
    },
  );
});
