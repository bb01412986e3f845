import { apiPaths, type Page, type PresetBody, type PresetRevisionBody } from '@kamerton/contract';
import { auditEventBody } from '@kamerton/api-database';
import { startPresetsApi, type PresetsApi } from '../testing/start-presets-api.js';

let api: PresetsApi;
let made = 0;

beforeAll(async () => {
  api = await startPresetsApi();
});
afterAll(() => api.stop());

/** Shipped names sort before it. */
const newName = () => `team-${(made += 1)}`;
const calm = { description: 'for reports', params: { temperature: 0, stop: ['x'] } };

const create = async (name: string, body: object = calm) => {
  const answer = await api.send('POST', apiPaths.presets, { name, ...body });
  expect(answer.status).toBe(201);
  return answer.body as PresetBody;
};
const remove = (name: string, headers = {}, query = '') =>
  api.app.inject({ method: 'DELETE', url: `${apiPaths.preset(name)}${query}`, headers });
const events = async (name: string) =>
  (await api.repositories.changeEvents.page({}, null, 500))
    .map(auditEventBody)
    .filter(({ diff }) => 'preset' in diff && (diff as { preset?: unknown }).preset === name);

describe('the versions of a preset', () => {
  const revisions = async (name: string, page = {}) =>
    (await api.send('GET', apiPaths.presetRevisions(name, page))).body as Page<PresetRevisionBody>;

  it('are there to look at, newest first, also when it is gone', async () => {
    const name = newName();
    await create(name, { ...calm, reason: 'first' });
    await api.send('PATCH', apiPaths.preset(name), { params: { seed: 1 } });
    await remove(name);
    const { items, next_cursor: next } = await revisions(name, { limit: 2 });
    expect(items).toMatchObject([
      { version: 3, action: 'delete', params: { seed: 1 }, reason: null },
      { version: 2, action: 'update', params: { seed: 1 }, description: calm.description },
    ]);
    expect((await revisions(name, { cursor: next ?? '' })).items).toMatchObject([
      { version: 1, action: 'create', params: calm.params, reason: 'first' },
    ]);
    expect(await revisions('precise')).toEqual({ items: [], next_cursor: null });
  });

  it('can be restored, and bring a deleted preset back', async () => {
    const name = newName();
    await create(name);
    await api.send('PATCH', apiPaths.preset(name), { params: { seed: 1 } });
    await remove(name);
    const tried = await api.send('POST', apiPaths.presetRestore(name, 1, { dry_run: true }));
    expect(tried).toMatchObject({ status: 200, body: { ...calm, version: 0 } });
    expect((await remove(name)).statusCode).toBe(404);
    const restored = await api.send('POST', apiPaths.presetRestore(name, 1), undefined, { 'if-match': '"3"' });
    expect(restored).toMatchObject({ status: 200, headers: { etag: '"4"' }, body: { ...calm, version: 4 } });
    expect((await events(name))[0]).toMatchObject({ action: 'preset.create', version: 4, reason: 'version 1' });
    expect(await api.refusal('POST', apiPaths.presetRestore(name, 2), {}, { 'if-match': '"3"' })).toMatchObject({
      status: 412,
    });
    expect((await api.send('POST', apiPaths.presetRestore(name, 2), { reason: 'back' })).body).toMatchObject({
      params: { seed: 1 },
      version: 5,
    });
    expect((await events(name))[0]).toMatchObject({ action: 'preset.update', reason: 'back' });
  });

  it.each([
    ['precise', '1', 'UNKNOWN_REVISION'],
    ['never-made', '1', 'UNKNOWN_REVISION'],
    ['never-made', '0', 'MALFORMED_REQUEST'],
    ['never-made', 'x', 'MALFORMED_REQUEST'],
  ])('of %s, number %s, is none: %s', async (name, version, code) => {
    const url = apiPaths.presetRestore(name, 1).replace('/1/', `/${version}/`);
    expect(await api.refusal('POST', url)).toMatchObject({ code });
  });
});
