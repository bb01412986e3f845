import type { ModelFacts } from '@kamerton/runtime-catalog';
import { modelRow, type Place, type TestApi } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

/** The runtime answers something else from now on. */
const becomes = ({ runtime, model = '' }: Place, facts: Partial<ModelFacts>) =>
  api.repositories.models.save([modelRow(runtime, model, facts)]);

const tooLong = (rung: string, value: number, limit: number) => ({
  rung,
  parameter: 'context_length',
  value,
  code: 'ABOVE_MAX',
  limit,
});

describe('overrides that the schema no longer accepts', () => {
  let place: Place & { readonly model: string };
  beforeEach(async () => {
    place = await api.newModel({ context_length: 32_768 });
    await api.patch({ runtime: place.runtime }, { params: { context_length: 4096 } });
    await api.patch(place, { params: { context_length: 20_000, temperature: 0.4 } });
    await api.patch({ ...place, profile: 'long' }, { params: { context_length: 30_000 } });
    await becomes(place, { context_length: 8192 });
  });

  it('are shown with rung, limit and reason, and the next lower rung counts', async () => {
    const config = await api.read(place);
    expect(config.invalid_overrides).toEqual([
      { ...tooLong('model_override', 20_000, 8192), message: expect.stringMatching(/8.?192/) },
    ]);
    expect(config.overrides).toEqual({ context_length: 20_000, temperature: 0.4 });
    expect(config.effective['context_length']).toMatchObject({ value: 4096, source: 'runtime_override' });
    expect(config.current_values).toMatchObject({ context_length: 4096, temperature: 0.4 });
  });

  it('are shown of every rung on the ladder, lowest first', async () => {
    await becomes(place, { context_length: 2048 });
    const { invalid_overrides: invalid, effective } = await api.read({ ...place, profile: 'long' });
    expect(invalid).toMatchObject([
      tooLong('runtime_override', 4096, 2048),
      tooLong('model_override', 20_000, 2048),
      tooLong('profile_override', 30_000, 2048),
    ]);
    expect(effective['context_length']?.sent).toBe(false);
    expect((await api.read(place)).invalid_overrides).toHaveLength(2);
  });

  it('are told in the language of the caller', async () => {
    const [english] = (await api.read(place)).invalid_overrides;
    const [polish] = (await api.read(place, { 'accept-language': 'pl' })).invalid_overrides;
    expect(polish?.message).toMatch(/8.?192/);
    expect(polish?.message).not.toBe(english?.message);
  });

  it('do not stand in the way of other changes, whose answers show them too', async () => {
    const { invalid_overrides: invalid, diff } = await api.patch(place, { params: { top_k: 10 } });
    expect(diff).toEqual({ top_k: { from: null, to: 10 } });
    expect(invalid).toMatchObject([tooLong('model_override', 20_000, 8192)]);
  });

  it('are gone when they are removed or set anew', async () => {
    expect((await api.patch(place, { params: { context_length: null } })).invalid_overrides).toEqual([]);
    const profile = { ...place, profile: 'long' };
    expect((await api.patch(profile, { params: { context_length: 8192 } })).invalid_overrides).toEqual([]);
    expect((await api.read(profile)).effective['context_length']).toMatchObject({ source: 'profile_override' });
  });

  it('hold again when the schema accepts them again', async () => {
    await becomes(place, { context_length: 32_768 });
    const { invalid_overrides: invalid, effective } = await api.read(place);
    expect(invalid).toEqual([]);
    expect(effective['context_length']).toMatchObject({ value: 20_000, source: 'model_override' });
  });

  it('are shown, and can be removed, when their parameter left the schema', async () => {
    await api.sql(
      `UPDATE override_sets SET params = '{"left_the_schema": 1}' WHERE runtime_id = $1 AND profile IS NULL AND model IS NOT NULL`,
      [place.runtime],
    );
    await becomes(place, { context_length: 8000 });
    const unknown = { rung: 'model_override', parameter: 'left_the_schema', value: 1, code: 'UNKNOWN_PARAMETER' };
    const { invalid_overrides: invalid, effective } = await api.read(place);
    expect(invalid).toMatchObject([unknown]);
    expect(effective).not.toHaveProperty('left_the_schema');
    expect((await api.patch(place, { params: { left_the_schema: null } })).invalid_overrides).toEqual([]);
  });

  it('are not told apart while no schema is known', async () => {
    await api.sql(
      `UPDATE models SET facts = NULL, schema_status = 'missing', problem_code = 'DISCOVERY_FAILED' WHERE runtime_id = $1`,
      [place.runtime],
    );
    expect(await api.read(place)).toMatchObject({ schema_status: 'missing', invalid_overrides: [], effective: {} });
  });

  it('of the whole runtime are those that none of its models accepts', async () => {
    const wide = { runtime: place.runtime };
    expect((await api.read(wide)).invalid_overrides).toEqual([]);
    await becomes(place, { context_length: 2048 });
    expect((await api.read(wide)).invalid_overrides).toMatchObject([tooLong('runtime_override', 4096, 2048)]);
    await becomes({ ...place, model: 'another:1b' }, { context_length: 8192 });
    expect((await api.read(wide)).invalid_overrides).toEqual([]);
    expect((await api.read(place)).invalid_overrides).toContainEqual(
      expect.objectContaining(tooLong('runtime_override', 4096, 2048)),
    );
  });
});

describe('drift in a configuration', () => {
  it('is shown with every set of the model, and gone with the last override', async () => {
    const place = await api.newModel({ runtime_version: '0.33.0' });
    await api.patch(place, { params: { repetition_penalty: 1.2 } });
    expect((await api.read(place)).drift).toBeNull();
    const since = new Date('2026-01-02T03:04:05.678Z');
    const facts = modelRow(place.runtime, place.model, { runtime_version: '0.31.0' }).facts;
    if (facts === null) throw new Error('there are facts');
    const baseline = { model: place.model, facts, factsHash: 'then', driftedSince: since };
    await api.repositories.modelBaselines.save(place.runtime, [baseline]);
    const drift = {
      since: since.toISOString(),
      runtime_version: { from: '0.31.0', to: '0.33.0' },
      parameters: { repetition_penalty: { default: { from: 1.1, to: 1 } } },
    };
    expect((await api.read(place)).drift).toEqual(drift);
    expect((await api.read({ ...place, profile: 'terse' })).drift).toEqual(drift);
    expect((await api.read({ runtime: place.runtime })).drift).toBeNull();
    const profile = { ...place, profile: 'terse' };
    expect((await api.patch(profile, { params: { top_k: 10 } })).drift).toEqual(drift);
    expect((await api.clear(place)).drift).toEqual(drift);
    expect((await api.read(place)).drift).toEqual(drift);
    expect((await api.clear(profile)).drift).toBeNull();
    expect((await api.read(place)).drift).toBeNull();
  });
});
