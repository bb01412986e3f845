import { modelRow, type TestApi, unreadModelRow, urlOf } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

const limits = (place: { runtime: string }, name: string) =>
  api.read(place).then(({ generation_schema: schema }) => schema[name]);

describe('a profile', () => {
  it('that nobody has written shows the model’s own set and says so', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { temperature: 0.4 } });
    expect(await api.read({ ...place, profile: 'summariser' })).toEqual({
      ...(await api.read(place)),
      profile_fallback: true,
      version: 0,
    });
  });

  it('that nobody has written has an ETag that a first write to it can be based on', async () => {
    const place = await api.newModel();
    const profile = { ...place, profile: 'summariser' };
    await api.patch(place, { params: { temperature: 0.4 } });
    const { headers } = await api.send('GET', urlOf(profile));
    const based = { 'if-match': String(headers['etag']) };
    expect(await api.patch(profile, { params: { top_k: 5 } }, based)).toMatchObject({ version: 1 });
    expect(await api.refusal('PATCH', profile, { params: { top_k: 6 } }, based)).toMatchObject({
      code: 'VERSION_CONFLICT',
      current_version: 1,
    });
  });

  it('comes to be by a write, with a version of its own, over the model’s set', async () => {
    const place = await api.newModel();
    const profile = { ...place, profile: 'code-review' };
    await api.patch(place, { params: { temperature: 0.4, top_k: 7 } });
    await api.patch(place, { params: { top_k: 8 } });
    await api.patch(profile, { params: { temperature: 0 } });
    expect(await api.read(profile)).toMatchObject({
      profile: 'code-review',
      profile_fallback: false,
      version: 1,
      overrides: { temperature: 0 },
      effective: {
        temperature: {
          value: 0,
          source: 'profile_override',
          ladder: [{ value: 0.8 }, { source: 'model_override', value: 0.4 }, { source: 'profile_override', value: 0 }],
        },
        top_k: { value: 8, source: 'model_override' },
      },
    });
    expect(await api.read(place)).toMatchObject({ version: 2, current_values: { temperature: 0.4 } });
  });

  it('that was cleared is still there', async () => {
    const profile = { ...(await api.newModel()), profile: 'p' };
    await api.patch(profile, { params: { temperature: 0 } });
    await api.clear(profile);
    expect(await api.read(profile)).toMatchObject({ profile: 'p', profile_fallback: false, version: 2, overrides: {} });
  });

  it('that a write without effect named is still not there', async () => {
    const profile = { ...(await api.newModel()), profile: 'p' };
    expect(await api.patch(profile, { params: { temperature: null } })).toMatchObject({ version: 0, profile: null });
    expect(await api.read(profile)).toMatchObject({ profile: null, profile_fallback: true });
    expect(await api.sql('SELECT 1 FROM override_sets WHERE runtime_id = $1', [profile.runtime])).toEqual([]);
  });

  it.each(['', '-a', 'a b', 'ą', 'a/b', 'x'.repeat(65), '__proto__'])('is not called %j', async (profile) => {
    const { runtime, model } = await api.newModel();
    const url = `${urlOf({ runtime, model })}&profile=${encodeURIComponent(profile)}`;
    const { code, errors } = await api.refusal('PATCH', url, { params: { top_k: 1 } });
    expect([code, ...new Set(errors?.map(({ pointer }) => pointer))]).toEqual(['MALFORMED_REQUEST', 'profile']);
  });
});

describe('the runtime-wide rung', () => {
  it('holds for every model of the runtime that takes the value, below the model’s own', async () => {
    const { runtime, model } = await api.newModel();
    await api.repositories.models.save([modelRow(runtime, 'other:1b')]);
    const written = await api.patch({ runtime }, { params: { temperature: 0.3, top_k: 9 } });
    expect(written).toMatchObject({
      model: null,
      profile: null,
      runtime,
      version: 1,
      effective: { top_k: { value: 9 } },
    });
    await api.patch({ runtime, model }, { params: { temperature: 0.6 } });
    expect((await api.read({ runtime, model })).effective).toMatchObject({
      temperature: { value: 0.6, source: 'model_override' },
      top_k: { value: 9, source: 'runtime_override', sent: true },
    });
    expect((await api.read({ runtime, model: 'other:1b' })).current_values).toMatchObject({
      temperature: 0.3,
      top_k: 9,
    });
    expect((await api.clear({ runtime })).version).toBe(2);
    expect((await api.replace({ runtime }, { params: { top_k: 1 } })).version).toBe(3);
  });

  it('takes what at least one model takes; a model that does not shows the value as dropped', async () => {
    const { runtime, model } = await api.newModel({ family: { id: 'llama3', evidence: 'e', from: 'model_name' } });
    expect(await limits({ runtime }, 'temperature')).toMatchObject({ max: 1 });
    await api.repositories.models.save([modelRow(runtime, 'any:1b', { context_length: 100 })]);
    expect(await limits({ runtime }, 'temperature')).not.toHaveProperty('max');
    expect(await limits({ runtime }, 'max_tokens')).toMatchObject({ max: 8192 });
    await api.patch({ runtime }, { params: { temperature: 1.5, max_tokens: 200 } });
    expect((await api.read({ runtime, model })).effective['temperature']).toMatchObject({
      value: 0.8,
      ladder: [
        {},
        { source: 'runtime_override', value: 1.5, refusal: { outcome: 'dropped', code: 'ABOVE_MAX', limit: 1 } },
      ],
    });
    expect((await api.read({ runtime, model: 'any:1b' })).current_values).toMatchObject({
      temperature: 1.5,
      max_tokens: -1,
    });
  });

  it('is fresh while its runtime is, stale while that is down or switched off', async () => {
    const { runtime } = await api.newModel();
    const standing = async () => {
      const { schema_status: status, schema_problem: problem } = await api.read({ runtime });
      return [status, problem?.code ?? null];
    };
    expect(await standing()).toEqual(['ready', null]);
    await api.repositories.runtimes.update(runtime, { status: 'down' });
    expect(await standing()).toEqual(['stale', 'RUNTIME_DOWN']);
    await api.repositories.runtimes.update(runtime, { enabled: false });
    expect(await standing()).toEqual(['stale', 'RUNTIME_DISABLED']);
    expect(await api.patch({ runtime }, { params: { top_k: 1 } })).toMatchObject({
      version: 1,
      schema_status: 'stale',
    });
  });

  it('has no schema without any model that has one', async () => {
    const runtime = await api.newRuntime();
    await api.repositories.models.save([unreadModelRow(runtime, 'unread:1b')]);
    expect(await api.read({ runtime })).toMatchObject({
      schema_status: 'missing',
      schema_hash: null,
      generation_schema: {},
    });
    expect(await api.refusal('PATCH', { runtime }, { params: { top_k: 1 } })).toMatchObject({
      status: 409,
      code: 'SCHEMA_MISSING',
    });
  });

  it('refuses what every model’s rules between parameters refuse', async () => {
    const { runtime } = await api.newModel({ kind: 'vllm' });
    await api.repositories.models.save([modelRow(runtime, 'other:1b', { kind: 'vllm' })]);
    expect(await api.refusal('PATCH', { runtime }, { params: { min_tokens: 10, max_tokens: 5 } })).toMatchObject({
      errors: [{ code: 'CROSS_PARAMETER', pointer: '/params/min_tokens', limit: 5 }],
    });
  });
});
