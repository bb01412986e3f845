import { type Problem } from '@kamerton/contract';
import { dryRunOf, type TestApi, unreadModelRow, urlOf, type WriteMethod } from '@kamerton/api-testing';
import { listUrl, type ModelPlace, profileClient, type ProfileClient, profileUrl } from './testing/profile-client.js';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;
let profiles: ProfileClient;

beforeAll(async () => {
  api = await startConfigApi();
  profiles = profileClient(api);
});
afterAll(() => api.stop());

describe('deleting', () => {
  it('leaves nothing but the history; requests that name the profile get the model’s own set', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { top_k: 7 } });
    await api.patch({ ...place, profile: 'a' }, { params: { top_k: 1 } });
    const answer = await api.send('DELETE', profileUrl(place, 'a'), undefined, { 'if-match': '"1"' });
    expect(answer).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: {
        ...{ profile: null, profile_fallback: true, version: 2, overrides: { top_k: 7 } },
        diff: { top_k: { from: 1, to: null } },
        revision: { version: 2, action: 'delete', reason: null },
      },
    });
    expect(await api.read({ ...place, profile: 'a' })).toMatchObject({
      ...{ profile: null, profile_fallback: true, version: 2, current_values: { top_k: 7 } },
    });
    expect(await profiles.names(place)).toEqual([]);
    expect((await profiles.events(place)).at(-1)).toMatchObject({
      ...{ action: 'config.delete', profile: 'a', version: 2, diff: { top_k: { from: 1, to: null } } },
    });
    expect(await api.refusal('DELETE', profileUrl(place, 'a'))).toMatchObject({ status: 404, code: 'UNKNOWN_PROFILE' });
  });

  it('is refused where there is nothing, or another version, and counted', async () => {
    const place = await api.newModel();
    await profiles.create(place, { profile: 'a' });
    const conflict = await api.refusal('DELETE', profileUrl(place, 'a'), undefined, { 'if-match': '"7"' });
    expect(conflict).toMatchObject({ status: 412, current_version: 1 });
    expect((await api.refusal('DELETE', profileUrl(place, 'b'))).code).toBe('UNKNOWN_PROFILE');
    expect((await api.refusal('DELETE', profileUrl(place, 'a b'))).code).toBe('MALFORMED_REQUEST');
    expect(api.refused(place.runtime).map(({ action, code }) => `${action} ${code}`)).toEqual([
      'config.delete VERSION_CONFLICT',
      'config.delete UNKNOWN_PROFILE',
      'config.delete MALFORMED_REQUEST',
    ]);
    expect(await profiles.rowsOf(place)).toEqual([{ profile: 'a', version: 1 }]);
  });

  it('is undone by a write, by a new profile of the name, or by restoring; each with the next version', async () => {
    const place = await api.newModel();
    const profile = { ...place, profile: 'a' };
    await api.patch(profile, { params: { top_k: 1 } });
    await profiles.remove(place, 'a');
    expect(await api.patch(profile, { params: { top_k: null } })).toMatchObject({ version: 2, revision: null });
    expect(await profiles.names(place)).toEqual([]);
    expect(await api.patch(profile, { params: { top_p: 0.5 } }, { 'if-match': '"2"' })).toMatchObject({ version: 3 });
    expect(await profiles.names(place)).toEqual(['a']);
    await profiles.remove(place, 'a');
    expect(await profiles.create(place, { profile: 'a' })).toMatchObject({ version: 5, overrides: {} });
    await profiles.remove(place, 'a');
    expect(await api.restore(profile, 1)).toMatchObject({ profile: 'a', version: 7, overrides: { top_k: 1 } });
    await profiles.remove(place, 'a');
    const empty = await api.restore(profile, 5);
    expect(empty).toMatchObject({ version: 9, overrides: {}, diff: {}, revision: { action: 'restore' } });
    expect(await profiles.names(place)).toEqual(['a']);
  });
});

it('profiles come and go while their model’s policies change them: nobody is shown a failure, nothing is lost', async () => {
  const place = await api.newModel();
  const limits = Array.from({ length: 30 }, (_, index) => ({ policies: { top_k: { max: 10 + (index % 5) } } }));
  const answers = await Promise.all(
    limits.flatMap((body) => [
      api.send('PATCH', `${urlOf(place)}&resolve_conflicts=true`, body),
      api.send('PATCH', urlOf({ ...place, profile: 'a' }), { params: { top_k: 11 } }),
      api.send('POST', listUrl(place), { profile: 'a' }),
      api.send('DELETE', profileUrl(place, 'a')),
      api.send('PATCH', profileUrl(place, 'a'), { profile: 'b' }),
      api.send('DELETE', profileUrl(place, 'b')),
    ]),
  );
  const refusals = answers.filter(({ status }) => status !== 200).map(({ body }) => (body as Problem).code);
  expect(['UNKNOWN_PROFILE', 'PROFILE_EXISTS', 'POLICY_CONFLICT']).toEqual(
    expect.arrayContaining([...new Set(refusals)]),
  );
  const gaps = await api.sql(
    `SELECT s.profile FROM override_sets s WHERE s.runtime_id = $1
       AND s.version <> (SELECT count(*) FROM revisions r WHERE r.set_id = s.id)`,
    [place.runtime],
  );
  expect(gaps).toEqual([]);
});

describe('a dry run', () => {
  it.each<[string, WriteMethod, (place: ModelPlace) => string, object | undefined, object]>([
    ['creating', 'POST', listUrl, { profile: 'new' }, { profile: 'new', version: 0 }],
    ['renaming', 'PATCH', (place) => profileUrl(place, 'a'), { profile: 'b' }, { profile: 'b', version: 0 }],
    ['deleting', 'DELETE', (place) => profileUrl(place, 'a'), undefined, { profile_fallback: true, version: 1 }],
  ])('of %s shows what would be and stores nothing', async (_, method, url, body, shown) => {
    const place = await api.newModel();
    await api.patch({ ...place, profile: 'a' }, { params: { top_k: 1 } });
    expect(await profiles.accepted(method, dryRunOf(url(place)), body)).toMatchObject({
      ...shown,
      ...{ dry_run: true, revision: null },
    });
    expect(await profiles.rowsOf(place)).toEqual([{ profile: 'a', version: 1 }]);
    expect(await profiles.events(place)).toHaveLength(1);
  });

  it('is refused like the act itself, and not counted', async () => {
    const place = await api.newModel();
    expect((await api.refusal('DELETE', dryRunOf(profileUrl(place, 'a')))).code).toBe('UNKNOWN_PROFILE');
    expect(api.refused(place.runtime)).toEqual([]);
  });
});

it('while nothing is known of the model profiles can be renamed and deleted, but none can be made', async () => {
  const place = await api.newModel();
  for (const profile of ['a', 'b']) await api.patch({ ...place, profile }, { params: { top_k: 1 } });
  await api.repositories.models.save([unreadModelRow(place.runtime, place.model)]);
  expect((await api.refusal('POST', listUrl(place), { profile: 'new' })).code).toBe('SCHEMA_MISSING');
  expect(await profiles.rename(place, 'a', 'c')).toMatchObject({ schema_status: 'missing', overrides: { top_k: 1 } });
  expect(await profiles.remove(place, 'b')).toMatchObject({ revision: { action: 'delete' } });
  expect(await profiles.names(place)).toEqual(['c']);
});

it.each<[string, WriteMethod, (place: ModelPlace) => string, object | undefined]>([
  ['creating', 'POST', listUrl, { profile: 'new' }],
  ['renaming', 'PATCH', (place) => profileUrl(place, 'a'), { profile: 'b' }],
  ['deleting', 'DELETE', (place) => profileUrl(place, 'a'), undefined],
])('%s twice with one idempotency key happens once and is answered alike', async (_, method, url, body) => {
  const place = await api.newModel();
  await api.patch({ ...place, profile: 'a' }, { params: { top_k: 1 } });
  const headers = { 'idempotency-key': `key-of-${place.runtime}` };
  const first = await api.send(method, url(place), body, headers);
  const before = await profiles.rowsOf(place);
  expect(await api.send(method, url(place), body, headers)).toMatchObject({ status: 200, body: first.body });
  expect(await profiles.rowsOf(place)).toEqual(before);
});
