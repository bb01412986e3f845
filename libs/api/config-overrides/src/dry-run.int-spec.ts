import { apiPaths } from '@kamerton/contract';
import { dryRunOf, type TestApi, urlOf } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

describe('a dry run', () => {
  const counts = () =>
    api.sql(`SELECT (SELECT count(*) FROM override_sets) AS sets, (SELECT count(*) FROM revisions) AS revisions,
      (SELECT count(*) FROM change_events) AS events, (SELECT sequence FROM ledger) AS sequence,
      (SELECT coalesce(sum(version), 0) FROM override_sets) AS versions`);

  it.each(['PATCH', 'POST', 'DELETE', 'restore'] as const)(
    '%s answers what would be and stores nothing',
    async (how) => {
      const place = await api.newModel();
      await api.patch(place, { params: { temperature: 0.4 } });
      await api.patch(place, { params: { temperature: null, top_k: 3 } });
      const before = await counts();
      const url = dryRunOf(
        how === 'restore' ? apiPaths.restore(place.model, 1, { runtime: place.runtime }) : urlOf(place),
      );
      const body = how === 'DELETE' || how === 'restore' ? undefined : { params: { top_k: 4 } };
      const answer = await api.send(how === 'restore' ? 'POST' : how, url, body);
      const would = { PATCH: { top_k: 4 }, POST: { top_k: 4 }, DELETE: {}, restore: { temperature: 0.4 } }[how];
      expect(answer.status).toBe(200);
      expect(answer.headers['etag']).toBe('"2"');
      expect(answer.body).toMatchObject({ version: 2, dry_run: true, revision: null });
      expect(answer.body).toHaveProperty('overrides', would);
      expect(answer.body).toHaveProperty(['current_values', 'top_k'], 'top_k' in would ? 4 : 40);
      expect(answer.body).toHaveProperty(['diff', 'top_k', 'from'], 3);
      expect(await counts()).toEqual(before);
      expect(api.accepted(place.runtime)).toHaveLength(2);
    },
  );

  it('on a set that does not exist does not make it', async () => {
    const place = { ...(await api.newModel()), profile: 'new' };
    const before = await counts();
    const answer = await api.send('PATCH', dryRunOf(urlOf(place)), { params: { top_k: 4 } });
    expect(answer.body).toMatchObject({
      version: 0,
      profile: 'new',
      effective: { top_k: { source: 'profile_override' } },
    });
    expect(await counts()).toEqual(before);
  });

  it('is refused like the write itself, but nobody counts the refusal', async () => {
    const place = await api.newModel();
    const dry = dryRunOf(urlOf(place));
    expect(await api.refusal('PATCH', dry, { params: { top_p: 7 } })).toMatchObject({ code: 'INVALID_PARAMETERS' });
    expect(await api.refusal('PATCH', dry, {}, { 'if-match': '"5"' })).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(api.refused(place.runtime)).toEqual([]);
  });
});
