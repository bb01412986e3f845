import { apiPaths, type RevisionBody, type RevisionComparisonBody, type RevisionDetailBody } from '@kamerton/contract';
import { dryRunOf, modelRow, type Place, type TestApi } from '@kamerton/api-testing';
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

const revisionUrl = ({ runtime, model, profile }: Place, version: number) =>
  model === undefined
    ? apiPaths.runtimeRevision(runtime, version)
    : apiPaths.revision(model, version, { runtime, profile });

const comparisonUrl = ({ runtime, model, profile }: Place, from: number, to?: number) =>
  model === undefined
    ? apiPaths.runtimeComparison(runtime, from, to)
    : apiPaths.comparison(model, from, { runtime, profile, to });

const restoreUrl = ({ runtime, model, profile }: Place, version: number) =>
  model === undefined
    ? apiPaths.runtimeRestore(runtime, version)
    : apiPaths.restore(model, version, { runtime, profile });

const detail = (place: Place, version: number) => get<RevisionDetailBody>(revisionUrl(place, version));
const compare = (place: Place, from: number, to?: number) =>
  get<RevisionComparisonBody>(comparisonUrl(place, from, to));

/** Three versions of the set of a runtime, of a model or of a profile. */
async function threeVersions(rung: string): Promise<Place> {
  const { runtime, model } = await api.newModel();
  const place: Place =
    rung === 'a runtime' ? { runtime } : { runtime, model, ...(rung === 'a profile' && { profile: 'p' }) };
  await api.patch(place, { params: { temperature: 0, top_k: 1 }, reason: 'first' });
  await api.patch(place, { params: { top_k: 2 }, policies: { top_p: { max: 0.5 } } });
  await api.patch(place, { params: { top_k: null } });
  return place;
}

describe.each(['a runtime', 'a model', 'a profile'])('the history of %s', (rung) => {
  it('shows each revision with the set as it left it', async () => {
    const place = await threeVersions(rung);
    expect(await detail(place, 1)).toEqual({
      ...{ version: 1, user_id: 'local', at: expect.stringMatching(/Z$/), reason: 'first', action: 'patch' },
      diff: { temperature: { from: null, to: 0 }, top_k: { from: null, to: 1 } },
      ...{ params: { temperature: 0, top_k: 1 }, policies: {}, current: false },
    });
    expect(await detail(place, 3)).toMatchObject({
      ...{ params: { temperature: 0 }, policies: { top_p: { max: 0.5 } }, current: true },
    });
  });

  it('compares any two revisions, either way round, and one with the present', async () => {
    const place = await threeVersions(rung);
    expect(await compare(place, 1, 2)).toEqual({
      ...{ from: 1, to: 2 },
      diff: { top_k: { from: 1, to: 2 }, policies: { top_p: { from: null, to: { max: 0.5 } } } },
    });
    expect(await compare(place, 2, 1)).toMatchObject({ diff: { top_k: { from: 2, to: 1 } } });
    expect(await compare(place, 1)).toEqual({
      ...{ from: 1, to: 3 },
      diff: { top_k: { from: 1, to: null }, policies: { top_p: { from: null, to: { max: 0.5 } } } },
    });
    expect(await compare(place, 2, 2)).toEqual({ from: 2, to: 2, diff: {} });
  });

  it('is there page by page, and any of it can be restored', async () => {
    const place = await threeVersions(rung);
    const { status, body, headers } = await api.send('POST', restoreUrl(place, 1), { reason: 'as it was' });
    expect([status, headers['etag']]).toEqual([200, '"4"']);
    expect(body).toMatchObject({
      ...{ version: 4, overrides: { temperature: 0, top_k: 1 }, policies: {} },
      revision: { action: 'restore', reason: 'as it was' },
    });
    const { runtime, model, profile } = place;
    const listUrl =
      model === undefined
        ? apiPaths.runtimeRevisions(runtime, { limit: 3 })
        : apiPaths.revisions(model, { runtime, profile, limit: 3 });
    const first = await get<{ items: RevisionBody[]; next_cursor: string }>(listUrl);
    expect(first.items.map(({ version, action }) => `${version} ${action}`)).toEqual([
      '4 restore',
      '3 patch',
      '2 patch',
    ]);
    const second = await get<{ items: RevisionBody[] }>(`${listUrl}&cursor=${first.next_cursor}`);
    expect(second.items).toMatchObject([{ version: 1, reason: 'first' }]);
  });

  it('has no version that never was, and knows what no version is', async () => {
    const place = await threeVersions(rung);
    const code = async (url: string) => (await api.send('GET', url)).body;
    expect(await code(revisionUrl(place, 4))).toMatchObject({ status: 404, code: 'UNKNOWN_REVISION' });
    expect(await code(comparisonUrl(place, 4, 1))).toMatchObject({ code: 'UNKNOWN_REVISION' });
    expect(await code(comparisonUrl(place, 1, 4))).toMatchObject({ code: 'UNKNOWN_REVISION' });
    expect(await code(comparisonUrl(place, 1, 0))).toMatchObject({ status: 400, code: 'MALFORMED_REQUEST' });
    expect(await code(revisionUrl(place, 0))).toMatchObject({ code: 'MALFORMED_REQUEST' });
    expect((await api.refusal('POST', restoreUrl(place, 9))).code).toBe('UNKNOWN_REVISION');
  });
});

describe('the history of a profile that was deleted', () => {
  const deleted = async () => {
    const place = await api.newModel();
    const profile = { ...place, profile: 'p' };
    await api.patch(profile, { params: { top_k: 1 } });
    await api.patch(profile, { params: { top_k: 2 } });
    await api.send('DELETE', apiPaths.profile(place.model, 'p', { runtime: place.runtime }));
    return profile;
  };

  it('can be looked at and compared', async () => {
    const profile = await deleted();
    expect(await detail(profile, 2)).toMatchObject({ params: { top_k: 2 }, current: false });
    expect(await detail(profile, 3)).toMatchObject({ action: 'delete', params: {}, current: true });
    expect(await compare(profile, 1, 2)).toMatchObject({ diff: { top_k: { from: 1, to: 2 } } });
  });

  it('brings it back by any of its revisions', async () => {
    const profile = await deleted();
    expect(await api.restore(profile, 1)).toMatchObject({ profile: 'p', version: 4, overrides: { top_k: 1 } });
    expect(await api.read(profile)).toMatchObject({ profile_fallback: false, overrides: { top_k: 1 } });
  });
});

it('a deleted profile that a policy of today contradicts comes back whole or not at all, unless conflicts are resolved', async () => {
  const place = await api.newModel();
  const profile = { ...place, profile: 'p' };
  await api.patch(profile, { params: { top_k: 50, seed: 1 } });
  await api.send('DELETE', apiPaths.profile(place.model, 'p', { runtime: place.runtime }));
  await api.patch(place, { policies: { top_k: { max: 9 } } });
  const { code, conflicts } = await api.refusal('POST', restoreUrl(profile, 1));
  expect(code).toBe('POLICY_CONFLICT');
  expect(conflicts).toMatchObject([{ ...profile, parameter: 'top_k', from: 50, resolution: 'clamped', to: 9 }]);
  expect(await api.read(profile)).toMatchObject({ profile_fallback: true, version: 2 });
  const { body } = await api.send('POST', `${restoreUrl(profile, 1)}&resolve_conflicts=true`);
  expect(body).toMatchObject({
    ...{ profile: 'p', version: 3, overrides: { top_k: 9, seed: 1 } },
    resolved: [{ parameter: 'top_k', to: 9 }],
  });
});

describe('restoring what the present schema refuses', () => {
  it('tells everything that it refuses, and stores nothing', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { context_length: 8000, max_tokens: 8000, top_k: 1 } });
    await api.clear(place);
    const smaller = modelRow(place.runtime, place.model, { context_length: 1024 });
    await api.repositories.models.save([smaller]);
    for (const url of [restoreUrl(place, 1), dryRunOf(restoreUrl(place, 1))]) {
      const { code, errors } = await api.refusal('POST', url);
      expect(code).toBe('INVALID_PARAMETERS');
      expect(errors?.map(({ parameter, code: issue, limit }) => [parameter, issue, limit]).sort()).toEqual([
        ['context_length', 'ABOVE_MAX', 1024],
        ['max_tokens', 'ABOVE_MAX', 1024],
      ]);
    }
    expect(await api.read(place)).toMatchObject({ version: 2, overrides: {} });
  });

  it('on a runtime asks whether any of its models accepts it', async () => {
    const { runtime } = await api.newModel({ context_length: 8192 });
    await api.patch({ runtime }, { params: { context_length: 8000 } });
    await api.clear({ runtime });
    await api.repositories.models.save([modelRow(runtime, `model-of-${runtime}:8b`, { context_length: 1024 })]);
    expect((await api.refusal('POST', restoreUrl({ runtime }, 1))).errors).toMatchObject([{ code: 'ABOVE_MAX' }]);
    await api.repositories.models.save([modelRow(runtime, 'larger:70b', { context_length: 8192 })]);
    expect((await api.send('POST', restoreUrl({ runtime }, 1))).status).toBe(200);
  });
});
