import { apiPaths } from '@kamerton/contract';
import { type TestApi, urlOf } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

describe('If-Match', () => {
  it('lets a write pass that knows the newest version, and no other', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { top_k: 1 } }, { 'if-match': '"0"' });
    await api.patch(place, { params: { top_k: 2 } }, { 'if-match': '"1"' });
    for (const stale of ['"0"', '"1"', '"3"', '"0", "1"', '"999999999"']) {
      const refusal = await api.refusal('PATCH', place, { params: { top_k: 3 } }, { 'if-match': stale });
      expect(refusal).toMatchObject({ status: 412, code: 'VERSION_CONFLICT', current_version: 2 });
    }
    await api.patch(place, { params: { top_k: 3 } }, { 'if-match': '"1", "2"' });
    expect(await api.read(place)).toMatchObject({ version: 3, overrides: { top_k: 3 } });
  });

  it('* means a set that was written at least once', async () => {
    const place = await api.newModel();
    const any = { 'if-match': '*' };
    expect(await api.refusal('PATCH', place, { params: { top_k: 1 } }, any)).toMatchObject({ current_version: 0 });
    await api.patch(place, { params: { top_k: 1 } });
    expect(await api.clear(place, any)).toMatchObject({ version: 2 });
  });

  it.each(['W/"0"', '0', '""', '"0', '"-1"', '"0x0"', '"0" "0"', '"0",', 'abc', '"1e3"', '"9999999999"', ' '])(
    '%j is malformed',
    async (tag) => {
      const place = await api.newModel();
      expect(await api.refusal('PATCH', place, { params: { top_k: 1 } }, { 'if-match': tag })).toMatchObject({
        status: 400,
        errors: [{ pointer: 'If-Match' }],
      });
    },
  );

  it('is asked for on every way of writing', async () => {
    const place = await api.newModel();
    await api.patch(place, { params: { top_k: 1 } });
    const stale = { 'if-match': '"7"' };
    const restore = apiPaths.restore(place.model, 1, { runtime: place.runtime });
    for (const [method, target, body] of [
      ['PATCH', urlOf(place), {}],
      ['POST', urlOf(place), { params: { top_k: 1 } }],
      ['DELETE', urlOf(place), undefined],
      ['POST', restore, undefined],
      ['PATCH', urlOf({ runtime: place.runtime }), {}],
      ['POST', urlOf({ runtime: place.runtime }), { params: {} }],
      ['DELETE', urlOf({ runtime: place.runtime }), undefined],
    ] as const) {
      expect(await api.refusal(method, target, body, stale)).toMatchObject({ code: 'VERSION_CONFLICT' });
    }
    expect(api.refused(place.runtime)).toHaveLength(7);
    expect(await api.sql('SELECT 1 FROM change_events WHERE runtime_id = $1', [place.runtime])).toHaveLength(1);
  });
});

describe('where If-Match is required', () => {
  let strict: TestApi;

  beforeAll(async () => {
    strict = await startConfigApi({ requireIfMatch: true });
  });
  afterAll(() => strict.stop());

  it('every write without it is refused with 428, and one with it passes', async () => {
    const place = await strict.newModel();
    const restore = apiPaths.restore(place.model, 1, { runtime: place.runtime });
    for (const [method, url, body] of [
      ['PATCH', urlOf(place), { params: { top_k: 1 } }],
      ['POST', urlOf(place), { params: { top_k: 1 } }],
      ['DELETE', urlOf(place), undefined],
      ['POST', restore, undefined],
      ['PATCH', urlOf({ runtime: place.runtime }), { params: { top_k: 1 } }],
    ] as const) {
      expect(await strict.refusal(method, url, body)).toMatchObject({ status: 428, code: 'IF_MATCH_REQUIRED' });
    }
    expect((await strict.read(place)).version).toBe(0);
    expect(await strict.patch(place, { params: { top_k: 1 } }, { 'if-match': '"0"' })).toMatchObject({ version: 1 });
    expect(await strict.clear(place, { 'if-match': '*' })).toMatchObject({ version: 2 });
  });
});
