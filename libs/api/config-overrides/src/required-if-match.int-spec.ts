import { apiPaths } from '@kamerton/contract';
import { startTestApi, type TestApi } from './testing/start-test-api.js';
import { urlOf } from './testing/test-client.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ requireIfMatch: true });
});
afterAll(() => api.stop());

describe('where If-Match is required', () => {
  it('every write without it is refused with 428, and one with it passes', async () => {
    const place = await api.newModel();
    const restore = apiPaths.restore(place.model, 1, { runtime: place.runtime });
    for (const [method, url, body] of [
      ['PATCH', urlOf(place), { params: { top_k: 1 } }],
      ['POST', urlOf(place), { params: { top_k: 1 } }],
      ['DELETE', urlOf(place), undefined],
      ['POST', restore, undefined],
      ['PATCH', urlOf({ runtime: place.runtime }), { params: { top_k: 1 } }],
    ] as const) {
      expect(await api.refusal(method, url, body)).toMatchObject({ status: 428, code: 'IF_MATCH_REQUIRED' });
    }
    expect((await api.read(place)).version).toBe(0);
    expect(await api.patch(place, { params: { top_k: 1 } }, { 'if-match': '"0"' })).toMatchObject({ version: 1 });
    expect(await api.clear(place, { 'if-match': '*' })).toMatchObject({ version: 2 });
  });
});
