import { apiPaths } from '@kamerton/contract';
import { dryRunOf, type TestApi, urlOf } from '@kamerton/api-testing';
import { listUrl, profileClient, type ProfileClient } from './testing/profile-client.js';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;
let profiles: ProfileClient;

beforeAll(async () => {
  api = await startConfigApi();
  profiles = profileClient(api);
});
afterAll(() => api.stop());

describe('a new profile', () => {
  it('is there although it holds nothing, and falls back no more', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { top_k: 7 } });
    const made = await profiles.create(place, { profile: 'chat', reason: ' for the bot ' });
    expect(made).toMatchObject({
      ...{ profile: 'chat', profile_fallback: false, version: 1, overrides: {}, diff: {}, dry_run: false },
      revision: { version: 1, action: 'create', reason: 'for the bot', diff: {}, user_id: 'local' },
      effective: { top_k: { value: 7, source: 'model_override' } },
    });
    expect(await api.read({ ...place, profile: 'chat' })).toMatchObject({ profile: 'chat', profile_fallback: false });
    expect((await profiles.list(place)).items).toEqual([
      {
        ...{ profile: 'chat', version: 1, override_count: 0, policy_count: 0, updated_by: 'local' },
        updated_at: made.updated_at,
      },
    ]);
  });

  it('can begin as a copy of another, or of the model’s own set, with its policies', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { temperature: 0 }, policies: { top_p: { max: 0.5 } } });
    const own = await profiles.create(place, { profile: 'a', copy_of: null });
    expect(own).toMatchObject({
      overrides: { temperature: 0 },
      policies: { top_p: { max: 0.5 } },
      diff: { temperature: { from: null, to: 0 }, policies: { top_p: { from: null, to: { max: 0.5 } } } },
      revision: { action: 'create', reason: 'copy of the model’s own set' },
    });
    await api.patch({ ...place, profile: 'a' }, { params: { top_k: 3 } });
    const copy = await profiles.create(place, { profile: 'b', copy_of: 'a' });
    expect(copy.overrides).toEqual({ temperature: 0, top_k: 3 });
    expect(copy.revision).toMatchObject({ version: 1, reason: 'copy of a' });
    await api.patch({ ...place, profile: 'b' }, { params: { top_k: 9 } });
    expect((await api.read({ ...place, profile: 'a' })).overrides).toEqual({ temperature: 0, top_k: 3 });
  });

  it('copied from a model’s own set that was never written is empty', async () => {
    const place = await api.newModel();
    expect(await profiles.create(place, { profile: 'a', copy_of: null })).toMatchObject({ version: 1, overrides: {} });
  });

  it('is not made of a profile that is not there, nor under a name that is taken', async () => {
    const place = await api.newModel();
    expect(await api.refusal('POST', listUrl(place), { profile: 'b', copy_of: 'a' })).toMatchObject({
      ...{ status: 404, code: 'UNKNOWN_PROFILE', detail: `The model “${place.model}” has no profile “a”.` },
    });
    expect(await profiles.rowsOf(place)).toEqual([]);
    await profiles.create(place, { profile: 'b' });
    expect(await api.refusal('POST', listUrl(place), { profile: 'b' })).toMatchObject({
      ...{ status: 409, code: 'PROFILE_EXISTS', detail: `The model “${place.model}” has a profile “b” already.` },
    });
    expect(api.refused(place.runtime)).toMatchObject([
      { action: 'config.create', code: 'UNKNOWN_PROFILE', model: place.model },
      { action: 'config.create', code: 'PROFILE_EXISTS', model: place.model },
    ]);
  });

  it('is not made of what the schema refuses now: every issue is told, and that it is the original’s', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { max_tokens: 8000, context_length: 8000, top_k: 5 } });
    const facts = (await api.repositories.models.stored(place.runtime))[0];
    if (!facts?.facts) throw new Error('the model has facts');
    await api.repositories.models.save([
      { ...facts, facts: { ...facts.facts, context_length: 1024 }, factsHash: 'smaller' },
    ]);
    const { code, detail, errors } = await api.refusal('POST', listUrl(place), { profile: 'a', copy_of: null });
    expect(code).toBe('INVALID_PARAMETERS');
    expect(detail).toContain('the original holds what the model does not accept now');
    expect(errors?.map(({ pointer, code: issue }) => `${issue} ${pointer}`).sort()).toEqual([
      'ABOVE_MAX /params/context_length',
      'ABOVE_MAX /params/max_tokens',
    ]);
    expect(await profiles.names(place)).toEqual([]);
  });

  it('of a set with every kind of policy says the same once more, and contradicts nothing', async () => {
    const place = await api.newModel();
    const params = { top_k: 0, temperature: 0.3 };
    const policies = {
      top_k: { force: true },
      top_p: { max: 0.5 },
      min_p: { forbid: true },
      temperature: { max: 0.3 },
    };
    await api.patch(place, { params, policies });
    expect(await profiles.create(place, { profile: 'a', copy_of: null })).toMatchObject({
      ...{ overrides: params, policies, resolved: [], also_changed: [] },
      current_values: { top_k: 0, temperature: 0.3 },
    });
  });

  it.each([
    [{ profile: 'a b' }, '/profile'],
    [{ profile: 7 }, '/profile'],
    [{}, '/profile'],
    [{ profile: 'a', copy_of: '' }, '/copy_of'],
    [{ profile: 'a', copy_of: 1 }, '/copy_of'],
    [{ profile: 'a', reason: null }, '/reason'],
    [{ profile: 'a', params: {} }, '/params'],
  ])('is not made of %j', async (body, pointer) => {
    const place = await api.newModel();
    const { code, errors } = await api.refusal('POST', listUrl(place), body);
    expect([code, errors?.[0]?.pointer]).toEqual(['MALFORMED_REQUEST', pointer]);
  });

  it('that fifty ask for at once is made once', async () => {
    const place = await api.newModel();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => api.send('POST', listUrl(place), { profile: 'p' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 49 }, () => 409)]);
    expect(await profiles.rowsOf(place)).toEqual([{ profile: 'p', version: 1 }]);
  });
});

describe('the list of profiles', () => {
  it('is by name, page after page, and has neither the model’s own set nor other models’ profiles', async () => {
    const place = await api.newModel();
    const other = await api.newModel();
    await profiles.create(other, { profile: 'elsewhere' });
    await api.patch(place, { params: { top_k: 1 } });
    for (const profile of ['b', 'B', 'a', 'c']) await profiles.create(place, { profile });
    await api.patch(
      { ...place, profile: 'a' },
      { params: { top_k: 1, top_p: 0.5 }, policies: { min_p: { max: 0.5 } } },
    );
    expect(await profiles.names(place)).toEqual(['B', 'a', 'b', 'c']);
    const first = await profiles.list(place, '&limit=3');
    expect(first.items.map(({ profile }) => profile)).toEqual(['B', 'a', 'b']);
    expect(first.items[1]).toMatchObject({ version: 2, override_count: 2, policy_count: 1 });
    const second = await profiles.list(place, `&limit=3&cursor=${first.next_cursor}`);
    expect(second).toMatchObject({ items: [{ profile: 'c' }], next_cursor: null });
  });

  it('has those that came to be by a write, and not those that a write without effect named', async () => {
    const place = await api.newModel();
    await api.patch({ ...place, profile: 'written' }, { params: { top_k: 1 } });
    await api.patch({ ...place, profile: 'named' }, { params: { top_k: null } });
    expect(await profiles.names(place)).toEqual(['written']);
  });

  it('is not there after a write without effect, and the answer says so', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { top_k: 3 } });
    for (const ended of [false, true]) {
      if (ended) await profiles.create(place, { profile: 'a' }).then(() => profiles.remove(place, 'a'));
      for (const dryRun of [false, true]) {
        const url = urlOf({ ...place, profile: 'a' });
        const body = { params: { top_k: null } };
        expect(await profiles.accepted('PATCH', dryRun ? dryRunOf(url) : url, body)).toMatchObject({
          ...{ profile: null, profile_fallback: true, version: ended ? 2 : 0, revision: null, diff: {} },
          current_values: { top_k: 3 },
        });
      }
    }
    expect(await profiles.names(place)).toEqual([]);
  });

  it('of an unknown model is not to be had', async () => {
    const { runtime } = await api.newModel();
    const answer = await api.send('GET', apiPaths.profiles('nothing', { runtime }));
    expect(answer).toMatchObject({ status: 404, body: { code: 'UNKNOWN_MODEL' } });
  });
});

it('the runtime need not be named where only one has the model', async () => {
  const { runtime, model } = await api.newModel();
  await profiles.accepted('POST', apiPaths.profiles(model), { profile: 'a' });
  expect((await api.send('GET', apiPaths.profiles(model))).body).toMatchObject({ items: [{ profile: 'a' }] });
  expect(await profiles.rowsOf({ runtime })).toEqual([{ profile: 'a', version: 1 }]);
});
