import { modelRow, type TestApi, urlOf, userHeader } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

describe('the configuration of a model that nobody has touched', () => {
  it('is what the runtime does by itself, at version 0', async () => {
    const place = await api.newModel({ model_parameters: { top_k: 20 } });
    const { status, headers, body } = await api.send('GET', urlOf(place));
    expect(status).toBe(200);
    expect(headers['etag']).toBe('"0"');
    expect(body).toMatchObject({
      ...place,
      profile: null,
      profile_fallback: false,
      runtime_kind: 'ollama',
      runtime_version: '0.33.0',
      version: 0,
      schema_status: 'ready',
      schema_problem: null,
      schema_hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      overrides: {},
      policies: {},
      current_values: { temperature: 0.8, top_k: 20, stop: [] },
      updated_at: null,
      updated_by: null,
    });
    expect(body).toMatchObject({
      effective: {
        top_k: {
          value: 20,
          source: 'model_file',
          sent: false,
          ladder: [
            { source: 'runtime_catalog', value: 40 },
            { source: 'model_file', value: 20 },
          ],
        },
      },
    });
  });

  it('leaves no row behind when it is read', async () => {
    const { runtime, model } = await api.newModel();
    await api.read({ runtime, model });
    await api.read({ runtime, model, profile: 'p' });
    expect(await api.sql('SELECT 1 FROM override_sets WHERE runtime_id = $1', [runtime])).toEqual([]);
  });
});

describe('a merging write', () => {
  it('sets, keeps and removes: value, absent, null', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { temperature: 0.4, top_k: 50 } });
    const written = await api.patch(place, { params: { top_k: null, top_p: 0.5 }, reason: '  less noise ' });
    expect(written).toMatchObject({
      version: 2,
      overrides: { temperature: 0.4, top_p: 0.5 },
      diff: { top_k: { from: 50, to: null }, top_p: { from: null, to: 0.5 } },
      revision: { version: 2, action: 'patch', reason: 'less noise', user_id: 'local' },
      dry_run: false,
      resolved: [],
      also_changed: [],
      impact: null,
      updated_by: 'local',
    });
    expect(Object.keys(written.overrides).sort()).toEqual(['temperature', 'top_p']);
    expect(Object.keys(written.diff)).toEqual(['top_k', 'top_p']);
    expect(written.current_values['top_k']).toBe(40);
  });

  it('answers what a reader then sees, with the new version as ETag', async () => {
    const place = await api.newModel();
    const answer = await api.send('PATCH', urlOf(place), { params: { temperature: 0.4 } });
    const {
      diff: _,
      revision: __,
      dry_run: ___,
      resolved: ____,
      also_changed: _____,
      impact: ______,
      ...body
    } = await api.patch(place, {});
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({ ...body });
    expect(await api.read(place)).toEqual(body);
  });

  it('takes 0, false, "" and [] for values, not for nothing', async () => {
    const place = await api.newModel({ capabilities: ['completion', 'thinking'] });
    const params = { temperature: 0, truncate: false, stop: [], thinking: false, min_p: 0, keep_alive: '0' };
    const written = await api.patch(place, { params });
    expect(written.overrides).toEqual(params);
    for (const [name, value] of Object.entries(params)) {
      expect(written.diff[name]).toEqual({ from: null, to: value });
      expect(written.effective[name]).toMatchObject({ value, source: 'model_override', sent: true });
    }
    expect((await api.patch(place, { params: { temperature: null } })).diff).toEqual({
      temperature: { from: 0, to: null },
    });
  });

  it('of a policy replaces the policy whole, and {} takes it away like null', async () => {
    const place = await api.newModel();
    await api.patch(place, { policies: { max_tokens: { max: 2048, on_violation: 'reject' }, top_k: { min: 5 } } });
    const written = await api.patch(place, { policies: { max_tokens: { max: 1024 }, top_k: {} } });
    expect(written.policies).toEqual({ max_tokens: { max: 1024 } });
    expect(written.diff).toEqual({
      policies: {
        max_tokens: { from: { max: 2048, on_violation: 'reject' }, to: { max: 1024 } },
        top_k: { from: { min: 5 }, to: null },
      },
    });
  });

  it('may take away what the schema no longer knows', async () => {
    const { runtime, model } = await api.newModel({ capabilities: ['completion', 'thinking'] });
    await api.patch({ runtime, model }, { params: { thinking: true }, policies: { thinking: { enum: [true] } } });
    await api.repositories.models.save([modelRow(runtime, model)]);
    expect((await api.read({ runtime, model })).overrides).toEqual({ thinking: true });
    expect((await api.refusal('PATCH', { runtime, model }, { params: { thinking: false } })).errors).toMatchObject([
      { code: 'UNKNOWN_PARAMETER' },
    ]);
    const gone = await api.patch({ runtime, model }, { params: { thinking: null }, policies: { thinking: null } });
    expect(gone).toMatchObject({ version: 2, overrides: {}, policies: {} });
  });
});

describe('a replacing write', () => {
  it('leaves nothing of what was there before', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { temperature: 0.4, top_k: 5 }, policies: { top_p: { max: 0.5 } } });
    const written = await api.replace(place, { params: { top_k: 5, min_p: 0.1 } });
    expect(written).toMatchObject({ version: 2, revision: { action: 'replace' } });
    expect(written.overrides).toEqual({ top_k: 5, min_p: 0.1 });
    expect(written.policies).toEqual({});
    expect(written.diff).toEqual({
      min_p: { from: null, to: 0.1 },
      temperature: { from: 0.4, to: null },
      policies: { top_p: { from: { max: 0.5 }, to: null } },
    });
  });

  it('with {} and a clearing write both leave an empty set', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { temperature: 0.4 } });
    expect(await api.replace(place, { params: {} })).toMatchObject({ version: 2, overrides: {} });
    await api.patch(place, { params: { temperature: 0.4 } });
    expect(await api.clear(place)).toMatchObject({ version: 4, overrides: {}, revision: { action: 'clear' } });
  });

  it('does not know null: absent is unset already', async () => {
    const place = await api.newModel();
    expect((await api.refusal('POST', place, { params: { temperature: null } })).errors).toMatchObject([
      { pointer: '/params/temperature', code: 'WRONG_TYPE' },
    ]);
  });
});

describe('a write that changes nothing', () => {
  it.each([
    ['PATCH', { params: { temperature: 0.4 } }],
    ['PATCH', { params: { top_k: null } }],
    ['PATCH', { params: { temperature: 0.4, stop: ['a', 'b'] }, policies: { top_k: { max: 9, min: 2 } } }],
    ['PATCH', {}],
    ['PATCH', { reason: 'only words' }],
    [
      'POST',
      {
        params: { stop: ['a', 'b'], temperature: 0.4 },
        policies: { top_k: { on_violation: undefined, max: 9, min: 2 } },
      },
    ],
  ] as const)('%s %j makes no revision, no event and no new version', async (method, body) => {
    const place = await api.newModel();
    await api.patch(place, { params: { temperature: 0.4, stop: ['a', 'b'] }, policies: { top_k: { min: 2, max: 9 } } });
    const before = await api.read(place);
    const { status, headers, body: answer } = await api.send(method, urlOf(place), body);
    expect([status, headers['etag']]).toEqual([200, '"1"']);
    expect(answer).toEqual({
      ...before,
      ...{ diff: {}, revision: null, dry_run: false, resolved: [], also_changed: [], impact: null },
    });
    expect(api.accepted(place.runtime)).toHaveLength(1);
    expect(await api.sql('SELECT version FROM change_events WHERE runtime_id = $1', [place.runtime])).toHaveLength(1);
  });

  it('does not keep the memory of a model that its runtime no longer has', async () => {
    const { runtime, model } = await api.newModel();
    expect(await api.clear({ runtime, model })).toMatchObject({ version: 0, revision: null });
    await api.repositories.models.retire(runtime, [model]);
    expect((await api.send('GET', urlOf({ runtime, model }))).status).toBe(404);
  });
});

describe('attribution', () => {
  it('stays with each value, whoever writes the next one', async () => {
    const place = await api.newModel();
    const as = (user: string) => ({ [userHeader]: user });
    await api.patch(place, { params: { temperature: 0.4, top_k: 5 } }, as('anna'));
    const written = await api.patch(place, { params: { temperature: 0.4, top_k: 6 } }, as('bert'));
    const by = ({ effective }: typeof written, name: string) => effective[name]?.ladder.at(-1)?.user_id;
    expect([by(written, 'temperature'), by(written, 'top_k')]).toEqual(['anna', 'bert']);
    expect(written).toMatchObject({ updated_by: 'bert', revision: { user_id: 'bert' } });
    const policied = await api.patch(place, { policies: { top_k: { max: 10 } } }, as('cleo'));
    expect([by(policied, 'top_k'), policied.updated_by]).toEqual(['bert', 'cleo']);
    const set = await api.replace(place, { params: { temperature: 0.4, min_p: 0.1 } }, as('dora'));
    expect([by(set, 'temperature'), by(set, 'min_p')]).toEqual(['anna', 'dora']);
    await api.patch(place, { params: { temperature: null } }, as('emil'));
    expect(by(await api.patch(place, { params: { temperature: 0.4 } }, as('fred')), 'temperature')).toBe('fred');
  });
});
