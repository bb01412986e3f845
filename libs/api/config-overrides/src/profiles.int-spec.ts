import {
  apiPaths,
  type AuditEventBody,
  type ConfigWriteBody,
  type Page,
  type Problem,
  type ProfileBody,
} from '@kamerton/contract';
import { auditEventBody } from '@kamerton/api-database';
import {
  dryRunOf,
  type Headers,
  type Place,
  type TestApi,
  unreadModelRow,
  urlOf,
  type WriteMethod,
} from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

type ModelPlace = Place & { readonly model: string };

const listUrl = ({ runtime, model }: ModelPlace) => apiPaths.profiles(model, { runtime });
const oneUrl = ({ runtime, model }: ModelPlace, profile: string) => apiPaths.profile(model, profile, { runtime });

async function accepted(method: WriteMethod, url: string, body?: object, headers?: Headers): Promise<ConfigWriteBody> {
  const answer = await api.send(method, url, body, headers);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as ConfigWriteBody;
}

const create = (place: ModelPlace, body: object) => accepted('POST', listUrl(place), body);
const rename = (place: ModelPlace, from: string, to: string) => accepted('PATCH', oneUrl(place, from), { profile: to });
const remove = (place: ModelPlace, profile: string) => accepted('DELETE', oneUrl(place, profile));

async function list(place: ModelPlace, query = ''): Promise<Page<ProfileBody>> {
  const answer = await api.send('GET', `${listUrl(place)}${query}`);
  expect(answer.status).toBe(200);
  return answer.body as Page<ProfileBody>;
}

const names = async (place: ModelPlace) => (await list(place)).items.map(({ profile }) => profile);

const events = async ({ runtime }: Place): Promise<readonly AuditEventBody[]> =>
  (await api.repositories.changeEvents.page({ runtime }, null, 100)).map(auditEventBody).toReversed();

const rowsOf = ({ runtime }: Place) =>
  api.sql('SELECT profile, version FROM override_sets WHERE runtime_id = $1 ORDER BY profile', [runtime]);

describe('a new profile', () => {
  it('is there although it holds nothing, and falls back no more', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { top_k: 7 } });
    const made = await create(place, { profile: 'chat', reason: ' for the bot ' });
    expect(made).toMatchObject({
      ...{ profile: 'chat', profile_fallback: false, version: 1, overrides: {}, diff: {}, dry_run: false },
      revision: { version: 1, action: 'create', reason: 'for the bot', diff: {}, user_id: 'local' },
      effective: { top_k: { value: 7, source: 'model_override' } },
    });
    expect(await api.read({ ...place, profile: 'chat' })).toMatchObject({ profile: 'chat', profile_fallback: false });
    expect((await list(place)).items).toEqual([
      {
        ...{ profile: 'chat', version: 1, override_count: 0, policy_count: 0, updated_by: 'local' },
        updated_at: made.updated_at,
      },
    ]);
  });

  it('can begin as a copy of another, or of the model’s own set, with its policies', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { temperature: 0 }, policies: { top_p: { max: 0.5 } } });
    const own = await create(place, { profile: 'a', copy_of: null });
    expect(own).toMatchObject({
      overrides: { temperature: 0 },
      policies: { top_p: { max: 0.5 } },
      diff: { temperature: { from: null, to: 0 }, policies: { top_p: { from: null, to: { max: 0.5 } } } },
      revision: { action: 'create', reason: 'copy of the model’s own set' },
    });
    await api.patch({ ...place, profile: 'a' }, { params: { top_k: 3 } });
    const copy = await create(place, { profile: 'b', copy_of: 'a' });
    expect(copy.overrides).toEqual({ temperature: 0, top_k: 3 });
    expect(copy.revision).toMatchObject({ version: 1, reason: 'copy of a' });
    await api.patch({ ...place, profile: 'b' }, { params: { top_k: 9 } });
    expect((await api.read({ ...place, profile: 'a' })).overrides).toEqual({ temperature: 0, top_k: 3 });
  });

  it('copied from a model’s own set that was never written is empty', async () => {
    const place = await api.newModel();
    expect(await create(place, { profile: 'a', copy_of: null })).toMatchObject({ version: 1, overrides: {} });
  });

  it('is not made of a profile that is not there, nor under a name that is taken', async () => {
    const place = await api.newModel();
    expect(await api.refusal('POST', listUrl(place), { profile: 'b', copy_of: 'a' })).toMatchObject({
      ...{ status: 404, code: 'UNKNOWN_PROFILE', detail: `The model “${place.model}” has no profile “a”.` },
    });
    expect(await rowsOf(place)).toEqual([]);
    await create(place, { profile: 'b' });
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
    expect(await names(place)).toEqual([]);
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
    expect(await create(place, { profile: 'a', copy_of: null })).toMatchObject({
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
    expect(await rowsOf(place)).toEqual([{ profile: 'p', version: 1 }]);
  });
});

describe('the list of profiles', () => {
  it('is by name, page after page, and has neither the model’s own set nor other models’ profiles', async () => {
    const place = await api.newModel();
    const other = await api.newModel();
    await create(other, { profile: 'elsewhere' });
    await api.patch(place, { params: { top_k: 1 } });
    for (const profile of ['b', 'B', 'a', 'c']) await create(place, { profile });
    await api.patch(
      { ...place, profile: 'a' },
      { params: { top_k: 1, top_p: 0.5 }, policies: { min_p: { max: 0.5 } } },
    );
    expect(await names(place)).toEqual(['B', 'a', 'b', 'c']);
    const first = await list(place, '&limit=3');
    expect(first.items.map(({ profile }) => profile)).toEqual(['B', 'a', 'b']);
    expect(first.items[1]).toMatchObject({ version: 2, override_count: 2, policy_count: 1 });
    const second = await list(place, `&limit=3&cursor=${first.next_cursor}`);
    expect(second).toMatchObject({ items: [{ profile: 'c' }], next_cursor: null });
  });

  it('has those that came to be by a write, and not those that a write without effect named', async () => {
    const place = await api.newModel();
    await api.patch({ ...place, profile: 'written' }, { params: { top_k: 1 } });
    await api.patch({ ...place, profile: 'named' }, { params: { top_k: null } });
    expect(await names(place)).toEqual(['written']);
  });

  it('of an unknown model is not to be had', async () => {
    const { runtime } = await api.newModel();
    const answer = await api.send('GET', apiPaths.profiles('nothing', { runtime }));
    expect(answer).toMatchObject({ status: 404, body: { code: 'UNKNOWN_MODEL' } });
  });
});

describe('renaming', () => {
  it('gives the content to the new name and ends the old one, in one transaction', async () => {
    const place = await api.newModel();
    await api.patch({ ...place, profile: 'a' }, { params: { top_k: 0 } }, { 'x-test-user': 'anna' });
    const renamed = await rename(place, 'a', 'b');
    expect(renamed).toMatchObject({
      ...{ profile: 'b', version: 1, overrides: { top_k: 0 }, diff: { top_k: { from: null, to: 0 } } },
      revision: { version: 1, action: 'rename', reason: 'renamed from a' },
      also_changed: [{ ...place, profile: 'a', version: 2, diff: { top_k: { from: 0, to: null } } }],
      effective: { top_k: { value: 0, ladder: [{}, { source: 'profile_override', user_id: 'anna' }] } },
    });
    expect(await names(place)).toEqual(['b']);
    expect(await api.read({ ...place, profile: 'b' })).toMatchObject({ profile: 'b', overrides: { top_k: 0 } });
    expect(await api.read({ ...place, profile: 'a' })).toMatchObject({ profile_fallback: true, version: 2 });
    const [, ended, taken, ...none] = await events(place);
    expect(none).toEqual([]);
    expect(ended).toMatchObject({ action: 'config.rename', profile: 'a', version: 2, reason: 'renamed to b' });
    expect(taken).toMatchObject({ action: 'config.rename', profile: 'b', version: 1, reason: 'renamed from a' });
    expect(ended?.request_id).toBe(taken?.request_id);
    expect(api.accepted(place.runtime).map(({ profile }) => profile)).toEqual(['a', 'a', 'b']);
  });

  it('works on an empty profile, and there and back, without a version ever meaning two things', async () => {
    const place = await api.newModel();
    await create(place, { profile: 'a' });
    expect(await rename(place, 'a', 'b')).toMatchObject({ profile: 'b', version: 1, diff: {} });
    expect(await rename(place, 'b', 'a')).toMatchObject({ profile: 'a', version: 3 });
    expect(await names(place)).toEqual(['a']);
    expect(await rowsOf(place)).toEqual([
      { profile: 'a', version: 3 },
      { profile: 'b', version: 2 },
    ]);
  });

  it('to the name that it has changes nothing', async () => {
    const place = await api.newModel();
    await create(place, { profile: 'a' });
    expect(await rename(place, 'a', 'a')).toMatchObject({ profile: 'a', version: 1, revision: null });
    expect(await events(place)).toHaveLength(1);
    expect(await api.refusal('PATCH', oneUrl(place, 'b'), { profile: 'b' })).toMatchObject({ code: 'UNKNOWN_PROFILE' });
  });

  it('is refused for a profile that is not there, a name that is taken, and a version that is past', async () => {
    const place = await api.newModel();
    for (const profile of ['a', 'b']) await create(place, { profile });
    await create(place, { profile: 'gone' });
    await remove(place, 'gone');
    const refused = async (from: string, to: string, headers?: Headers) =>
      (await api.refusal('PATCH', oneUrl(place, from), { profile: to }, headers)).code;
    expect(await refused('nothing', 'c')).toBe('UNKNOWN_PROFILE');
    expect(await refused('gone', 'c')).toBe('UNKNOWN_PROFILE');
    expect(await refused('a', 'b')).toBe('PROFILE_EXISTS');
    expect(await refused('a', 'c', { 'if-match': '"2"' })).toBe('VERSION_CONFLICT');
    expect(await refused('a', 'c d')).toBe('MALFORMED_REQUEST');
    expect(await rename(place, 'a', 'gone')).toMatchObject({ profile: 'gone', version: 3 });
    expect((await rowsOf(place)).map(({ profile }) => profile)).toEqual(['a', 'b', 'gone']);
  });

  it('keeps what the schema refuses now: a name is not a value', async () => {
    const place = await api.newModel();
    await api.patch({ ...place, profile: 'a' }, { params: { context_length: 8000 } });
    const [row] = await api.repositories.models.stored(place.runtime);
    if (!row?.facts) throw new Error('the model has facts');
    await api.repositories.models.save([{ ...row, facts: { ...row.facts, context_length: 1024 }, factsHash: 'less' }]);
    expect(await rename(place, 'a', 'b')).toMatchObject({
      overrides: { context_length: 8000 },
      invalid_overrides: [{ parameter: 'context_length', rung: 'profile_override' }],
    });
  });

  it('crosswise by many at once ends with every profile under one name', async () => {
    const place = await api.newModel();
    for (const profile of ['a', 'b', 'c']) await api.patch({ ...place, profile }, { params: { seed: 1 } });
    const pairs = ['a', 'b', 'c', 'd'].flatMap((from) => ['a', 'b', 'c', 'd'].map((to) => [from, to] as const));
    const answers = await Promise.all(
      [...pairs, ...pairs].map(([from, to]) => api.send('PATCH', oneUrl(place, from), { profile: to })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 404, 409]));
    expect((await list(place)).items.map(({ override_count: count }) => count)).toEqual([1, 1, 1]);
  });
});

describe('deleting', () => {
  it('leaves nothing but the history; requests that name the profile get the model’s own set', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { top_k: 7 } });
    await api.patch({ ...place, profile: 'a' }, { params: { top_k: 1 } });
    const answer = await api.send('DELETE', oneUrl(place, 'a'), undefined, { 'if-match': '"1"' });
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
    expect(await names(place)).toEqual([]);
    expect((await events(place)).at(-1)).toMatchObject({
      ...{ action: 'config.delete', profile: 'a', version: 2, diff: { top_k: { from: 1, to: null } } },
    });
    expect(await api.refusal('DELETE', oneUrl(place, 'a'))).toMatchObject({ status: 404, code: 'UNKNOWN_PROFILE' });
  });

  it('is refused where there is nothing, or another version, and counted', async () => {
    const place = await api.newModel();
    await create(place, { profile: 'a' });
    const conflict = await api.refusal('DELETE', oneUrl(place, 'a'), undefined, { 'if-match': '"7"' });
    expect(conflict).toMatchObject({ status: 412, current_version: 1 });
    expect((await api.refusal('DELETE', oneUrl(place, 'b'))).code).toBe('UNKNOWN_PROFILE');
    expect((await api.refusal('DELETE', oneUrl(place, 'a b'))).code).toBe('MALFORMED_REQUEST');
    expect(api.refused(place.runtime).map(({ action, code }) => `${action} ${code}`)).toEqual([
      'config.delete VERSION_CONFLICT',
      'config.delete UNKNOWN_PROFILE',
      'config.delete MALFORMED_REQUEST',
    ]);
    expect(await rowsOf(place)).toEqual([{ profile: 'a', version: 1 }]);
  });

  it('is undone by a write, by a new profile of the name, or by restoring; each with the next version', async () => {
    const place = await api.newModel();
    const profile = { ...place, profile: 'a' };
    await api.patch(profile, { params: { top_k: 1 } });
    await remove(place, 'a');
    expect(await api.patch(profile, { params: { top_k: null } })).toMatchObject({ version: 2, revision: null });
    expect(await names(place)).toEqual([]);
    expect(await api.patch(profile, { params: { top_p: 0.5 } }, { 'if-match': '"2"' })).toMatchObject({ version: 3 });
    expect(await names(place)).toEqual(['a']);
    await remove(place, 'a');
    expect(await create(place, { profile: 'a' })).toMatchObject({ version: 5, overrides: {} });
    await remove(place, 'a');
    expect(await api.restore(profile, 1)).toMatchObject({ profile: 'a', version: 7, overrides: { top_k: 1 } });
    await remove(place, 'a');
    const empty = await api.restore(profile, 5);
    expect(empty).toMatchObject({ version: 9, overrides: {}, diff: {}, revision: { action: 'restore' } });
    expect(await names(place)).toEqual(['a']);
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
      api.send('DELETE', oneUrl(place, 'a')),
      api.send('PATCH', oneUrl(place, 'a'), { profile: 'b' }),
      api.send('DELETE', oneUrl(place, 'b')),
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
    ['renaming', 'PATCH', (place) => oneUrl(place, 'a'), { profile: 'b' }, { profile: 'b', version: 0 }],
    ['deleting', 'DELETE', (place) => oneUrl(place, 'a'), undefined, { profile_fallback: true, version: 1 }],
  ])('of %s shows what would be and stores nothing', async (_, method, url, body, shown) => {
    const place = await api.newModel();
    await api.patch({ ...place, profile: 'a' }, { params: { top_k: 1 } });
    expect(await accepted(method, dryRunOf(url(place)), body)).toMatchObject({
      ...shown,
      ...{ dry_run: true, revision: null },
    });
    expect(await rowsOf(place)).toEqual([{ profile: 'a', version: 1 }]);
    expect(await events(place)).toHaveLength(1);
  });

  it('is refused like the act itself, and not counted', async () => {
    const place = await api.newModel();
    expect((await api.refusal('DELETE', dryRunOf(oneUrl(place, 'a')))).code).toBe('UNKNOWN_PROFILE');
    expect(api.refused(place.runtime)).toEqual([]);
  });
});

it('while nothing is known of the model profiles can be renamed and deleted, but none can be made', async () => {
  const place = await api.newModel();
  for (const profile of ['a', 'b']) await api.patch({ ...place, profile }, { params: { top_k: 1 } });
  await api.repositories.models.save([unreadModelRow(place.runtime, place.model)]);
  expect((await api.refusal('POST', listUrl(place), { profile: 'new' })).code).toBe('SCHEMA_MISSING');
  expect(await rename(place, 'a', 'c')).toMatchObject({ schema_status: 'missing', overrides: { top_k: 1 } });
  expect(await remove(place, 'b')).toMatchObject({ revision: { action: 'delete' } });
  expect(await names(place)).toEqual(['c']);
});

it.each<[string, WriteMethod, (place: ModelPlace) => string, object | undefined]>([
  ['creating', 'POST', listUrl, { profile: 'new' }],
  ['renaming', 'PATCH', (place) => oneUrl(place, 'a'), { profile: 'b' }],
  ['deleting', 'DELETE', (place) => oneUrl(place, 'a'), undefined],
])('%s twice with one idempotency key happens once and is answered alike', async (_, method, url, body) => {
  const place = await api.newModel();
  await api.patch({ ...place, profile: 'a' }, { params: { top_k: 1 } });
  const headers = { 'idempotency-key': `key-of-${place.runtime}` };
  const first = await api.send(method, url(place), body, headers);
  const before = await rowsOf(place);
  expect(await api.send(method, url(place), body, headers)).toMatchObject({ status: 200, body: first.body });
  expect(await rowsOf(place)).toEqual(before);
});

it('the runtime need not be named where only one has the model', async () => {
  const { runtime, model } = await api.newModel();
  await accepted('POST', apiPaths.profiles(model), { profile: 'a' });
  expect((await api.send('GET', apiPaths.profiles(model))).body).toMatchObject({ items: [{ profile: 'a' }] });
  expect(await rowsOf({ runtime })).toEqual([{ profile: 'a', version: 1 }]);
});
