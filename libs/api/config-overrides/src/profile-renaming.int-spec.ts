import { type Headers, type TestApi } from '@kamerton/api-testing';
import { profileClient, type ProfileClient, profileUrl } from './testing/profile-client.js';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;
let profiles: ProfileClient;

beforeAll(async () => {
  api = await startConfigApi();
  profiles = profileClient(api);
});
afterAll(() => api.stop());

describe('renaming', () => {
  it('gives the content to the new name and ends the old one, in one transaction', async () => {
    const place = await api.newModel();
    await api.patch({ ...place, profile: 'a' }, { params: { top_k: 0 } }, { 'x-test-user': 'anna' });
    const renamed = await profiles.rename(place, 'a', 'b');
    expect(renamed).toMatchObject({
      ...{ profile: 'b', version: 1, overrides: { top_k: 0 }, diff: { top_k: { from: null, to: 0 } } },
      revision: { version: 1, action: 'rename', reason: 'renamed from a' },
      also_changed: [{ ...place, profile: 'a', version: 2, diff: { top_k: { from: 0, to: null } } }],
      effective: { top_k: { value: 0, ladder: [{}, { source: 'profile_override', user_id: 'anna' }] } },
    });
    expect(await profiles.names(place)).toEqual(['b']);
    expect(await api.read({ ...place, profile: 'b' })).toMatchObject({ profile: 'b', overrides: { top_k: 0 } });
    expect(await api.read({ ...place, profile: 'a' })).toMatchObject({ profile_fallback: true, version: 2 });
    const [, ended, taken, ...none] = await profiles.events(place);
    expect(none).toEqual([]);
    expect(ended).toMatchObject({ action: 'config.rename', profile: 'a', version: 2, reason: 'renamed to b' });
    expect(taken).toMatchObject({ action: 'config.rename', profile: 'b', version: 1, reason: 'renamed from a' });
    expect(ended?.request_id).toBe(taken?.request_id);
    expect(api.accepted(place.runtime).map(({ profile }) => profile)).toEqual(['a', 'a', 'b']);
  });

  it('works on an empty profile, and there and back, without a version ever meaning two things', async () => {
    const place = await api.newModel();
    await profiles.create(place, { profile: 'a' });
    expect(await profiles.rename(place, 'a', 'b')).toMatchObject({ profile: 'b', version: 1, diff: {} });
    expect(await profiles.rename(place, 'b', 'a')).toMatchObject({ profile: 'a', version: 3 });
    expect(await profiles.names(place)).toEqual(['a']);
    expect(await profiles.rowsOf(place)).toEqual([
      { profile: 'a', version: 3 },
      { profile: 'b', version: 2 },
    ]);
  });

  it('to the name that it has changes nothing', async () => {
    const place = await api.newModel();
    await profiles.create(place, { profile: 'a' });
    expect(await profiles.rename(place, 'a', 'a')).toMatchObject({ profile: 'a', version: 1, revision: null });
    expect(await profiles.events(place)).toHaveLength(1);
    expect(await api.refusal('PATCH', profileUrl(place, 'b'), { profile: 'b' })).toMatchObject({
      code: 'UNKNOWN_PROFILE',
    });
  });

  it('is refused for a profile that is not there, a name that is taken, and a version that is past', async () => {
    const place = await api.newModel();
    for (const profile of ['a', 'b']) await profiles.create(place, { profile });
    await profiles.create(place, { profile: 'gone' });
    await profiles.remove(place, 'gone');
    const refused = async (from: string, to: string, headers?: Headers) =>
      (await api.refusal('PATCH', profileUrl(place, from), { profile: to }, headers)).code;
    expect(await refused('nothing', 'c')).toBe('UNKNOWN_PROFILE');
    expect(await refused('gone', 'c')).toBe('UNKNOWN_PROFILE');
    expect(await refused('a', 'b')).toBe('PROFILE_EXISTS');
    expect(await refused('a', 'c', { 'if-match': '"2"' })).toBe('VERSION_CONFLICT');
    expect(await refused('a', 'c d')).toBe('MALFORMED_REQUEST');
    expect(await profiles.rename(place, 'a', 'gone')).toMatchObject({ profile: 'gone', version: 3 });
    expect((await profiles.rowsOf(place)).map(({ profile }) => profile)).toEqual(['a', 'b', 'gone']);
  });

  it('keeps what the schema refuses now: a name is not a value', async () => {
    const place = await api.newModel();
    await api.patch({ ...place, profile: 'a' }, { params: { context_length: 8000 } });
    const [row] = await api.repositories.models.stored(place.runtime);
    if (!row?.facts) throw new Error('the model has facts');
    await api.repositories.models.save([{ ...row, facts: { ...row.facts, context_length: 1024 }, factsHash: 'less' }]);
    expect(await profiles.rename(place, 'a', 'b')).toMatchObject({
      overrides: { context_length: 8000 },
      invalid_overrides: [{ parameter: 'context_length', rung: 'profile_override' }],
    });
  });

  it('crosswise by many at once ends with every profile under one name', async () => {
    const place = await api.newModel();
    for (const profile of ['a', 'b', 'c']) await api.patch({ ...place, profile }, { params: { seed: 1 } });
    const pairs = ['a', 'b', 'c', 'd'].flatMap((from) => ['a', 'b', 'c', 'd'].map((to) => [from, to] as const));
    const answers = await Promise.all(
      [...pairs, ...pairs].map(([from, to]) => api.send('PATCH', profileUrl(place, from), { profile: to })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 404, 409]));
    expect((await profiles.list(place)).items.map(({ override_count: count }) => count)).toEqual([1, 1, 1]);
  });
});
