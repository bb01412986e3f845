import { apiPaths } from '@kamerton/contract';
import { dryRunOf, modelRow, type TestApi, unreadModelRow, urlOf } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

const body = { params: { temperature: 0.4 } };

describe('which model is meant', () => {
  it('is clear without a runtime while one runtime has it, whatever its name looks like', async () => {
    const runtime = await api.newRuntime();
    const model = 'hf.co/żółw/Ω model@x:Q4_K_M%2F';
    await api.repositories.models.save([modelRow(runtime, model)]);
    const answer = await api.send('PATCH', apiPaths.modelConfig(model), body);
    expect(answer).toMatchObject({ status: 200, body: { model, runtime, version: 1 } });
    expect(api.accepted(runtime)).toMatchObject([{ model }]);
  });

  it('must be said when several runtimes have it', async () => {
    const runtimes = [await api.newRuntime(), await api.newRuntime()];
    await api.repositories.models.save(runtimes.map((runtime) => modelRow(runtime, 'twin:1b')));
    for (const method of ['PATCH', 'DELETE'] as const) {
      expect(
        await api.refusal(method, apiPaths.modelConfig('twin:1b'), method === 'PATCH' ? body : undefined),
      ).toMatchObject({ status: 400, code: 'AMBIGUOUS_RUNTIME', runtimes });
    }
    const [first = '', second = ''] = runtimes;
    await api.patch({ runtime: second, model: 'twin:1b' }, body);
    expect((await api.read({ runtime: first, model: 'twin:1b' })).version).toBe(0);
  });

  it.each([
    ['model', apiPaths.modelConfig('nobody:1b'), 'UNKNOWN_MODEL'],
    ['runtime', apiPaths.modelConfig('nobody:1b', { runtime: 'nowhere' }), 'UNKNOWN_RUNTIME'],
    ['runtime of a runtime-wide set', apiPaths.runtimeConfig('nowhere'), 'UNKNOWN_RUNTIME'],
  ])('is nothing for an unknown %s', async (_, url, code) => {
    expect((await api.send('GET', url)).body).toMatchObject({ status: 404, code });
    for (const method of ['PATCH', 'POST', 'DELETE'] as const) {
      expect(await api.refusal(method, url, method === 'DELETE' ? undefined : body)).toMatchObject({
        status: 404,
        code,
      });
    }
  });
});

describe('a model without a schema', () => {
  it('says why, in the language asked for, and takes no write of any kind', async () => {
    const runtime = await api.newRuntime();
    const place = { runtime, model: 'unread:1b' };
    await api.repositories.models.save([unreadModelRow(runtime, place.model)]);
    const polish = { 'accept-language': 'pl' };
    expect(await api.read(place, polish)).toMatchObject({
      schema_status: 'missing',
      schema_problem: { code: 'DISCOVERY_FAILED', message: expect.stringContaining('nie podało') },
      schema_hash: null,
      generation_schema: {},
      effective: {},
      current_values: {},
    });
    for (const method of ['PATCH', 'POST', 'DELETE'] as const) {
      for (const url of [urlOf(place), dryRunOf(urlOf(place))]) {
        const sent = method === 'DELETE' ? undefined : body;
        expect(await api.refusal(method, url, sent, polish)).toMatchObject({
          status: 409,
          code: 'SCHEMA_MISSING',
          detail: expect.stringContaining('nie podało'),
        });
      }
    }
    expect(await api.sql('SELECT 1 FROM override_sets WHERE runtime_id = $1', [runtime])).toEqual([]);
    expect(api.refused(runtime).map(({ code, action }) => [code, action])).toEqual([
      ['SCHEMA_MISSING', 'config.patch'],
      ['SCHEMA_MISSING', 'config.replace'],
      ['SCHEMA_MISSING', 'config.clear'],
    ]);
  });

  it('that had one keeps what was set, and shows it', async () => {
    const { runtime, model } = await api.newModel();
    await api.patch({ runtime, model }, body);
    await api.repositories.models.save([unreadModelRow(runtime, model)]);
    expect(await api.read({ runtime, model })).toMatchObject({
      schema_status: 'missing',
      version: 1,
      overrides: { temperature: 0.4 },
      effective: {},
    });
  });
});

describe('a stale model', () => {
  it.each([
    ['RUNTIME_DOWN', { status: 'down' }],
    ['RUNTIME_DISABLED', { enabled: false }],
  ] as const)('(%s) is shown as it was last known, and can be written to', async (code, change) => {
    const place = await api.newModel();
    await api.repositories.runtimes.update(place.runtime, change);
    expect(await api.read(place)).toMatchObject({ schema_status: 'stale', schema_problem: { code } });
    expect(await api.patch(place, body)).toMatchObject({ version: 1, schema_status: 'stale', overrides: body.params });
  });

  it('(MODEL_GONE) keeps its overrides', async () => {
    const { runtime, model } = await api.newModel();
    await api.patch({ runtime, model }, body);
    await api.repositories.models.retire(runtime, [model]);
    expect(await api.read({ runtime, model })).toMatchObject({
      schema_status: 'stale',
      schema_problem: { code: 'MODEL_GONE' },
      overrides: body.params,
    });
  });
});

describe('the language of the answer', () => {
  it('is that of Accept-Language, in the schema and in every refusal; the hash does not care', async () => {
    const place = await api.newModel();
    const [english, polish] = await Promise.all(
      ['en', 'pl-PL, en;q=0.5'].map((l) => api.read(place, { 'accept-language': l })),
    );
    expect(polish?.generation_schema['temperature']?.label).not.toBe(english?.generation_schema['temperature']?.label);
    expect(polish?.schema_hash).toBe(english?.schema_hash);
    const refusal = await api.refusal('PATCH', place, { params: { top_p: 2 } }, { 'accept-language': 'pl' });
    expect(refusal).toMatchObject({
      title: 'Nieprawidłowe parametry',
      errors: [{ code: 'ABOVE_MAX', limit: 1, message: expect.stringContaining('najwyżej 1') }],
    });
    const written = await api.patch(place, body, { 'accept-language': 'pl' });
    expect(written.generation_schema).toEqual(polish?.generation_schema);
  });
});
