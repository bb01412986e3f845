import { apiPaths, type ConfigBody } from '@kamerton/contract';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import { modelRow, type Place, type TestApi } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

async function get<Body>(url: string): Promise<Body> {
  const { status, body } = await api.send('GET', url);
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body as Body;
}

describe('a configuration as of a time', () => {
  /** Not before anything that was written so far, and before anything that is written from now on. */
  async function now(): Promise<string> {
    const moment = Date.now();
    while (Date.now() === moment) await new Promise(setImmediate);
    return new Date(moment).toISOString();
  }

  const asOf = ({ runtime, model, profile }: Place, at: string) =>
    get<ConfigBody>(
      model === undefined
        ? apiPaths.runtimeConfig(runtime, { at })
        : apiPaths.modelConfig(model, { runtime, profile, at }),
    );

  const learn = (place: { runtime: string; model: string }, facts: Partial<ModelFacts>) =>
    api.repositories.models.save([modelRow(place.runtime, place.model, facts)]);

  it('is made of the schema and the sets of then', async () => {
    const place = await api.newModel({ context_length: 4096 });
    await api.patch(place, { params: { context_length: 4000 } });
    const then = await now();
    await learn(place, { context_length: 2048 });
    await api.patch({ runtime: place.runtime }, { params: { top_k: 3 } });
    expect(await asOf(place, then)).toMatchObject({
      generation_schema: { context_length: { max: 4096 } },
      current_values: { context_length: 4000, top_k: 40 },
      invalid_overrides: [],
      as_of: { at: then, schema_is_later: false },
    });
    expect(await asOf(place, await now())).toMatchObject({
      generation_schema: { context_length: { max: 2048 } },
      current_values: { top_k: 3 },
      invalid_overrides: [{ parameter: 'context_length', value: 4000, code: 'ABOVE_MAX' }],
    });
  });

  it('before anything was known is the schema that was known first, and no overrides', async () => {
    const place = await api.newModel({ context_length: 4096 });
    await learn(place, { context_length: 2048 });
    await api.patch(place, { params: { top_k: 3 } });
    const body = await asOf(place, '1999-12-31T23:59:59+01:00');
    expect(body).toMatchObject({
      ...{ version: 0, overrides: {}, updated_at: null, updated_by: null },
      generation_schema: { context_length: { max: 4096 } },
      as_of: { at: '1999-12-31T22:59:59.000Z', schema_is_later: true },
    });
    expect(Date.parse(body.as_of?.schema_since ?? '')).toBeLessThanOrEqual(Date.now());
  });

  it('says what is kept and no more: neither drift nor verdicts, and no version to write over', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { top_k: 3 } });
    await api.repositories.runtimes.update(place.runtime, { status: 'down' });
    const { status, headers, body } = await api.send(
      'GET',
      apiPaths.modelConfig(place.model, { runtime: place.runtime, at: await now() }),
    );
    expect([status, headers['etag']]).toEqual([200, undefined]);
    expect(body).toMatchObject({ version: 1, schema_status: 'ready', schema_problem: null, drift: null, verdicts: {} });
  });

  it('answers for a model that is no more, as long as its runtime is there', async () => {
    const place = await api.newModel();
    const then = await now();
    await api.repositories.models.retire(place.runtime, [place.model]);
    expect((await api.send('GET', apiPaths.model(place.model))).status).toBe(404);
    expect(await asOf(place, then)).toMatchObject({ ...place, schema_status: 'ready', version: 0 });
    const unnamed = await get<ConfigBody>(apiPaths.modelConfig(place.model, { at: then }));
    expect(unnamed).toMatchObject(place);
    expect(await asOf(place, await now())).toMatchObject({
      ...{ schema_status: 'missing', schema_problem: { code: 'MODEL_GONE' }, generation_schema: {} },
    });
    await api.repositories.runtimes.remove(place.runtime);
    const gone = await api.send('GET', apiPaths.modelConfig(place.model, { runtime: place.runtime, at: then }));
    expect(gone.body).toMatchObject({ code: 'UNKNOWN_RUNTIME' });
  });

  it('of a model that several runtimes have had means the one that has it now', async () => {
    const one = await api.newModel();
    const other = await api.newRuntime();
    await learn({ ...one, runtime: other }, {});
    const then = await now();
    const either = await api.send('GET', apiPaths.modelConfig(one.model, { at: then }));
    expect(either.body).toMatchObject({ code: 'AMBIGUOUS_RUNTIME', runtimes: [one.runtime, other].toSorted() });
    await api.repositories.models.retire(other, [one.model]);
    expect(await get<ConfigBody>(apiPaths.modelConfig(one.model, { at: then }))).toMatchObject(one);
  });

  it('of a runtime has the widest schema of then', async () => {
    const { runtime } = await api.newModel({ context_length: 4096 });
    await api.patch({ runtime }, { params: { context_length: 4000 } });
    const then = await now();
    await learn({ runtime, model: 'larger:70b' }, { context_length: 8192, runtime_version: '0.34.0' });
    await api.patch({ runtime }, { params: { context_length: 8000 } });
    expect(await asOf({ runtime }, then)).toMatchObject({
      ...{ model: null, version: 1, overrides: { context_length: 4000 }, runtime_version: '0.33.0' },
      generation_schema: { context_length: { max: 4096 } },
    });
    expect(await asOf({ runtime }, await now())).toMatchObject({
      ...{ version: 2, overrides: { context_length: 8000 }, runtime_version: '0.34.0' },
      generation_schema: { context_length: { max: 8192 } },
    });
    expect(await asOf({ runtime }, '2001-01-01T00:00:00Z')).toMatchObject({
      ...{ version: 0, as_of: { schema_is_later: true } },
      generation_schema: { context_length: { max: 4096 } },
    });
  });

  it('of a runtime without models has no schema, then as now', async () => {
    const runtime = await api.newRuntime();
    expect(await asOf({ runtime }, await now())).toMatchObject({
      ...{ schema_status: 'missing', as_of: { schema_since: '2026-01-02T03:04:05.678Z', schema_is_later: false } },
    });
  });

  it.each(['tomorrow', '2026-02-30T00:00:00Z', '2026-01-01', ''])('is not to be had at %j', async (at) => {
    const { runtime, model } = await api.newModel();
    for (const url of [apiPaths.modelConfig(model, { runtime }), `${apiPaths.runtimeConfig(runtime)}?`]) {
      const { body } = await api.send('GET', `${url}&at=${encodeURIComponent(at)}`);
      expect(body).toMatchObject({ code: 'MALFORMED_REQUEST', errors: [{ pointer: 'at' }] });
    }
  });

  it('is not to be had of the future', async () => {
    const { runtime, model } = await api.newModel();
    const at = new Date(Date.now() + 60_000).toISOString();
    for (const url of [apiPaths.modelConfig(model, { runtime, at }), apiPaths.runtimeConfig(runtime, { at })]) {
      expect((await api.send('GET', url)).body).toMatchObject({
        ...{ status: 400, code: 'MALFORMED_REQUEST' },
        errors: [{ pointer: 'at', message: expect.stringContaining('must not be in the future') }],
      });
    }
  });

  it('is not what can be written to', async () => {
    const { runtime, model } = await api.newModel();
    const problem = await api.refusal('PATCH', apiPaths.modelConfig(model, { runtime, at: await now() }), {});
    expect(problem).toMatchObject({ code: 'MALFORMED_REQUEST', errors: [{ pointer: 'at' }] });
  });
});
