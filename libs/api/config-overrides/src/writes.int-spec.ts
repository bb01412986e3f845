import { apiPaths, type AuditEventBody, type Page, type RevisionBody } from '@kamerton/contract';
import { jest } from '@jest/globals';
import { auditEventBody, IdempotencyKeyRepository } from '@kamerton/api-database';
import { modelRow, type Place, type TestApi, urlOf } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

const events = async ({ runtime }: Place): Promise<readonly AuditEventBody[]> =>
  (await api.repositories.changeEvents.page({ runtime }, null, 100)).map(auditEventBody);

type ModelPlace = Place & { readonly model: string };

async function revisions({ model, ...scope }: ModelPlace, paging: { limit?: number; cursor?: string } = {}) {
  const answer = await api.send('GET', apiPaths.revisions(model, { ...scope, ...paging }));
  expect(answer.status).toBe(200);
  return answer.body as Page<RevisionBody>;
}

describe('revisions', () => {
  const history = async () => {
    const place = await api.newModel();
    for (let version = 1; version <= 5; version += 1) await api.patch(place, { params: { top_k: version } });
    return place;
  };

  it('come newest first, page after page, none twice and none left out', async () => {
    const place = await history();
    const whole = await revisions(place);
    expect(whole.items.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
    expect(whole.next_cursor).toBeNull();
    const pages: RevisionBody[][] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { items, next_cursor: next } = await revisions(place, { limit: 2, ...(cursor && { cursor }) });
      pages.push([...items]);
      cursor = next;
    }
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toEqual(whole.items);
  });

  it('stay where they are in the list while new ones come', async () => {
    const place = await history();
    const first = await revisions(place, { limit: 2 });
    await api.patch(place, { params: { top_k: 99 } });
    const second = await revisions(place, { limit: 2, cursor: first.next_cursor ?? '' });
    expect(second.items.map(({ version }) => version)).toEqual([3, 2]);
  });

  it('of a set that was never written are none, and profiles have their own', async () => {
    const place = await history();
    const profile = { ...place, profile: 'p' };
    expect(await revisions(profile)).toEqual({ items: [], next_cursor: null });
    await api.patch(profile, { params: { min_p: 0.1 } });
    expect((await revisions(profile)).items).toMatchObject([{ version: 1, diff: { min_p: { from: null, to: 0.1 } } }]);
  });

  it.each(['limit=0', 'limit=501', 'limit=x', 'limit=1&limit=2', 'cursor=x', 'cursor=WyJhIl0', 'colour=red'])(
    'are not to be had with %s',
    async (query) => {
      const { runtime, model } = await api.newModel();
      const answer = await api.send('GET', `${apiPaths.revisions(model, { runtime })}&${query}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_REQUEST' } });
    },
  );
});

describe('restoring', () => {
  it('makes a new revision with the old content, values and policies alike', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { temperature: 0.4, stop: ['x'] }, policies: { top_k: { max: 9 } } });
    await api.replace(place, { params: { min_p: 0.2 } });
    const restored = await api.restore(place, 1);
    expect(restored).toMatchObject({ version: 3, revision: { version: 3, action: 'restore', reason: 'version 1' } });
    expect(restored.overrides).toEqual({ temperature: 0.4, stop: ['x'] });
    expect(restored.policies).toEqual({ top_k: { max: 9 } });
    expect((await revisions(place)).items.map(({ action }) => action)).toEqual(['restore', 'replace', 'patch']);
    expect(await api.restore(place, 3)).toMatchObject({ version: 3, revision: null });
  });

  it('keeps the reason that the person gave, and knows no other field', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { temperature: 0.4 } });
    await api.clear(place);
    const url = apiPaths.restore(place.model, 1, { runtime: place.runtime });
    expect(await api.refusal('POST', url, { why: 'colder again' })).toMatchObject({ code: 'MALFORMED_REQUEST' });
    const { body } = await api.send('POST', url, { reason: 'colder again' });
    expect(body).toMatchObject({ revision: { action: 'restore', reason: 'colder again' } });
  });

  it('brings nothing back that the model no longer takes', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { max_tokens: 8000 } });
    await api.clear(place);
    await api.repositories.models.save([modelRow(place.runtime, place.model, { context_length: 4096 })]);
    const url = apiPaths.restore(place.model, 1, { runtime: place.runtime });
    expect(await api.refusal('POST', url)).toMatchObject({
      code: 'INVALID_PARAMETERS',
      errors: [{ pointer: '/params/max_tokens', code: 'ABOVE_MAX', limit: 4096 }],
    });
  });

  it.each([
    ['7', 404, 'UNKNOWN_REVISION'],
    ['0', 400, 'MALFORMED_REQUEST'],
    ['-1', 400, 'MALFORMED_REQUEST'],
    ['1.5', 400, 'MALFORMED_REQUEST'],
    ['x', 400, 'MALFORMED_REQUEST'],
    ['99999999999999999999', 400, 'MALFORMED_REQUEST'],
  ])('version %s is refused with %d %s', async (version, status, code) => {
    const { runtime, model } = await api.newModel();
    await api.patch({ runtime, model }, { params: { top_k: 1 } });
    const url = apiPaths.restore(model, 1, { runtime }).replace('/1/restore', `/${version}/restore`);
    expect(await api.refusal('POST', url)).toMatchObject({ status, code });
    expect(api.refused(runtime)).toMatchObject([{ action: 'config.restore', code, model }]);
  });
});

describe('the change event', () => {
  it('says the same as the revision, and who, why and through what', async () => {
    const place = { ...(await api.newModel()), profile: 'p' };
    const headers = { 'x-kamerton-source': 'cockpit', 'x-request-id': 'trace-7', 'x-test-user': 'anna' };
    const { revision } = await api.patch(
      place,
      { params: { temperature: 0 }, policies: { top_k: { max: 9 } }, reason: 'zażółć gęślą jaźń 🎵' },
      headers,
    );
    const [event] = await events(place);
    const { version, user_id, at, reason, diff } = event ?? {};
    expect({ version, user_id, at, reason, diff, action: 'patch' }).toEqual(revision);
    expect(event).toMatchObject({
      ...place,
      action: 'config.patch',
      actor_kind: 'user',
      user_id: 'anna',
      source: 'cockpit',
      request_id: 'trace-7',
      diff: { temperature: { from: null, to: 0 }, policies: { top_k: { from: null, to: { max: 9 } } } },
    });
    expect((await revisions(place)).items).toEqual([revision]);
    expect(api.accepted(place.runtime)).toEqual([event]);
  });

  it('is signalled once for each accepted write, whatever the way of writing', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { top_k: 1 } });
    await api.replace(place, { params: { top_k: 2 } });
    await api.clear(place);
    await api.restore(place, 1);
    await api.patch({ runtime: place.runtime }, { params: { top_k: 1 } });
    expect(api.accepted(place.runtime).map(({ action, model, version }) => [action, model, version])).toEqual([
      ['config.patch', place.model, 1],
      ['config.replace', place.model, 2],
      ['config.clear', place.model, 3],
      ['config.restore', place.model, 4],
      ['config.patch', null, 1],
    ]);
    expect(api.refused(place.runtime)).toEqual([]);
  });

  it('of a write that was sent twice under one Idempotency-Key stands once', async () => {
    const place = await api.newModel();
    const key = { 'idempotency-key': `key-${place.runtime}` };
    const first = await api.send('PATCH', urlOf(place), { params: { top_k: 1 } }, key);
    const again = await api.send('PATCH', urlOf(place), { params: { top_k: 1 } }, key);
    expect([again.body, again.headers['etag']]).toEqual([first.body, '"1"']);
    expect(await events(place)).toHaveLength(1);
    expect(api.accepted(place.runtime)).toHaveLength(1);
  });

  it('comes back word for word when its process died between the commit and the answer', async () => {
    const place = await api.newModel();
    const key = { 'idempotency-key': `lost-${place.runtime}` };
    const answers = api.app.get(IdempotencyKeyRepository);
    const keeping = jest.spyOn(answers, 'complete').mockRejectedValue(new Error('died'));
    const first = await api.send('PATCH', urlOf(place), { params: { top_k: 1, top_p: 0.5 } }, key);
    keeping.mockRestore();
    await api.patch(place, { params: { top_k: 2 } });
    const again = await api.send('PATCH', urlOf(place), { params: { top_k: 1, top_p: 0.5 } }, key);
    expect([again.headers['idempotency-replayed'], again.headers['etag']]).toEqual(['true', '"1"']);
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body));
    expect(await events(place)).toHaveLength(2);
  });

  it('does not come from a client that names no known source', async () => {
    const place = await api.newModel();
    const headers = { 'x-kamerton-source': 'system' };
    expect(await api.refusal('PATCH', place, { params: { top_k: 1 } }, headers)).toMatchObject({
      errors: [{ pointer: 'x-kamerton-source' }],
    });
    expect(await events(place)).toEqual([]);
  });
});

describe('a refused write', () => {
  it('is signalled once, as the request named it, and leaves no trace in the database', async () => {
    const place = await api.newModel();
    await api.refusal('PATCH', place, { params: { top_p: 2 } });
    await api.refusal('POST', place, { params: 7 });
    await api.refusal('DELETE', place, undefined, { 'if-match': '"9"' });
    await api.refusal('PATCH', { runtime: place.runtime }, { policies: { top_p: { force: true } } });
    expect(api.refused(place.runtime)).toEqual([
      { ...place, action: 'config.patch', code: 'INVALID_PARAMETERS' },
      { ...place, action: 'config.replace', code: 'MALFORMED_REQUEST' },
      { ...place, action: 'config.clear', code: 'VERSION_CONFLICT' },
      { runtime: place.runtime, model: null, action: 'config.patch', code: 'INVALID_PARAMETERS' },
    ]);
    expect(await api.sql('SELECT 1 FROM override_sets WHERE runtime_id = $1', [place.runtime])).toEqual([]);
    expect(await events(place)).toEqual([]);
  });

  it('may well be a read that nobody counts', async () => {
    const runtime = await api.newRuntime();
    await api.send('GET', apiPaths.modelConfig('nobody', { runtime }));
    expect(api.refused(runtime)).toEqual([]);
  });
});
