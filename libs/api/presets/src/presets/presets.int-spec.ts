import { apiPaths, type Page, type PresetBody } from '@kamerton/contract';
import { jest } from '@jest/globals';
import { auditEventBody, IdempotencyKeyRepository } from '@kamerton/api-database';
import { shippedPresets } from '@kamerton/presets';
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
const get = async (name: string, headers = {}) =>
  (await api.send('GET', apiPaths.preset(name), undefined, headers)).body as PresetBody;
const remove = (name: string, headers = {}, query = '') =>
  api.app.inject({ method: 'DELETE', url: `${apiPaths.preset(name)}${query}`, headers });
const events = async (name: string) =>
  (await api.repositories.changeEvents.page({}, null, 500))
    .map(auditEventBody)
    .filter(({ diff }) => 'preset' in diff && (diff as { preset?: unknown }).preset === name);

describe('shipped presets', () => {
  it('are listed among the team’s own by name, page after page', async () => {
    const own = newName();
    await create(own);
    const names: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const url = `${apiPaths.presets}?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { items, next_cursor: next } = (await api.send('GET', url)).body as Page<PresetBody>;
      expect(items.length).toBeLessThanOrEqual(2);
      names.push(...items.map(({ name }) => name));
      cursor = next;
    }
    expect(names).toEqual([...new Set(names)].toSorted());
    expect(names).toEqual(expect.arrayContaining([...shippedPresets.map(({ name }) => name), own]));
  });

  it('tell their reasons in the language that is asked for', async () => {
    const english = await get('precise');
    const polish = await get('precise', { 'accept-language': 'pl' });
    expect(english).toMatchObject({ shipped: true, version: 0, updated_at: null, updated_by: null });
    expect(polish.params).toEqual(english.params);
    expect(polish.description).not.toBe(english.description);
  });

  it('are read-only, and their names are taken', async () => {
    expect(await api.refusal('PATCH', apiPaths.preset('precise'), { description: 'mine' })).toMatchObject({
      status: 409,
      code: 'PRESET_READ_ONLY',
    });
    expect((await remove('precise')).json()).toMatchObject({ code: 'PRESET_READ_ONLY' });
    expect(await api.refusal('POST', apiPaths.presets, { name: 'precise', params: {} })).toMatchObject({
      code: 'PRESET_EXISTS',
    });
  });

  it('give way to a preset that the team had under the name before', async () => {
    await api.sql(
      `INSERT INTO presets (name, version, live, description, params, updated_at, updated_by)
       VALUES ('creative', 1, true, 'ours', '{"temperature": 1}', now(), 'anna')`,
    );
    expect(await get('creative')).toMatchObject({ shipped: false, description: 'ours' });
    const { items } = (await api.send('GET', `${apiPaths.presets}?limit=500`)).body as Page<PresetBody>;
    expect(items.filter(({ name }) => name === 'creative')).toMatchObject([{ shipped: false }]);
    expect((await remove('creative')).statusCode).toBe(204);
    expect(await get('creative')).toMatchObject({ shipped: true });
  });
});

describe('a preset of the team’s own', () => {
  it('is created, changed in part and removed, each with its event and version', async () => {
    const name = newName();
    const created = await api.send(
      'POST',
      apiPaths.presets,
      { name, ...calm, reason: ' why not ' },
      { 'x-test-user': 'anna' },
    );
    expect(created).toMatchObject({ status: 201, headers: { etag: '"1"' } });
    expect(created.body).toMatchObject({ name, ...calm, shipped: false, version: 1, updated_by: 'anna' });
    const changed = await api.send(
      'PATCH',
      apiPaths.preset(name),
      { params: { temperature: 0.1 } },
      { 'if-match': '"1"' },
    );
    expect(changed).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    expect(changed.body).toMatchObject({ description: calm.description, params: { temperature: 0.1 }, version: 2 });
    expect(await get(name)).toEqual(changed.body);
    expect((await remove(name, { 'if-match': '"2"' })).statusCode).toBe(204);
    expect(await api.refusal('PATCH', apiPaths.preset(name), {})).toMatchObject({
      status: 404,
      code: 'UNKNOWN_PRESET',
    });
    expect(await events(name)).toMatchObject([
      { action: 'preset.delete', version: 3, reason: null },
      {
        action: 'preset.update',
        version: 2,
        diff: { params: { temperature: { from: 0, to: 0.1 }, stop: { from: ['x'], to: null } } },
      },
      {
        action: 'preset.create',
        version: 1,
        reason: 'why not',
        user_id: 'anna',
        runtime: null,
        model: null,
        profile: null,
      },
    ]);
    expect((await create(name)).version).toBe(4);
    expect(await api.repositories.presets.revisions(name, null, 10)).toHaveLength(4);
  });

  it('is written once when nothing changes, and leaves no event', async () => {
    const name = newName();
    await create(name);
    const { body } = await api.send('PATCH', apiPaths.preset(name), calm);
    expect(body).toMatchObject({ version: 1 });
    expect(await events(name)).toHaveLength(1);
  });

  it('is not written over what somebody else wrote', async () => {
    const name = newName();
    await create(name);
    await api.send('PATCH', apiPaths.preset(name), { description: 'theirs' });
    const stale = { 'if-match': '"1"' };
    expect(await api.refusal('PATCH', apiPaths.preset(name), { description: 'mine' }, stale)).toMatchObject({
      status: 412,
      code: 'VERSION_CONFLICT',
      current_version: 2,
      detail: 'The preset is at version 2 now.',
    });
    expect((await remove(name, stale)).statusCode).toBe(412);
    expect(await get(name)).toMatchObject({ description: 'theirs', version: 2 });
  });

  it('is won by one of many who create it at once', async () => {
    const name = newName();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, seed) => api.send('POST', apiPaths.presets, { name, params: { seed } })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await get(name)).toMatchObject({ version: 1 });
  });

  it('comes back word for word under its key, even when the process died before it answered', async () => {
    const name = newName();
    const key = { 'idempotency-key': `key-${name}` };
    const keeping = jest.spyOn(api.app.get(IdempotencyKeyRepository), 'complete').mockRejectedValue(new Error('died'));
    const first = await api.send('POST', apiPaths.presets, { name, ...calm }, key);
    keeping.mockRestore();
    const again = await api.send('POST', apiPaths.presets, { name, ...calm }, key);
    expect([again.status, again.body, again.headers['etag']]).toEqual([201, first.body, '"1"']);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await events(name)).toHaveLength(1);
  });

  it('is only looked at in a dry run', async () => {
    const name = newName();
    const { body } = await api.send('POST', `${apiPaths.presets}?dry_run=true`, { name, ...calm });
    expect(body).toMatchObject({ name, version: 0, params: calm.params });
    expect(
      await api.refusal('POST', `${apiPaths.presets}?dry_run=true`, { name: 'precise', params: {} }),
    ).toMatchObject({ code: 'PRESET_EXISTS' });
    await create(name);
    const changed = await api.send('PATCH', `${apiPaths.preset(name)}?dry_run=true`, { description: 'new' });
    expect(changed.body).toMatchObject({ description: 'new', version: 1 });
    expect((await remove(name, {}, '?dry_run=true')).statusCode).toBe(204);
    expect(await get(name)).toMatchObject({ ...calm, version: 1 });
    expect(await events(name)).toHaveLength(1);
  });
});

describe('what no preset may hold', () => {
  it('is told all at once', async () => {
    const params = { temperature: -1, nothing: 1, top_k: 1.5, seed: 7 };
    expect(await api.refusal('POST', apiPaths.presets, { name: newName(), params })).toMatchObject({
      status: 422,
      code: 'INVALID_PARAMETERS',
      errors: [
        { pointer: '/params/temperature', code: 'BELOW_MIN' },
        // No model is meant here.
        {
          pointer: '/params/nothing',
          code: 'UNKNOWN_PARAMETER',
          message: expect.stringMatching(/^nothing: no runtime has/),
        },
        { pointer: '/params/top_k', code: 'NOT_INTEGER' },
      ],
    });
  });

  it.each([
    [{ params: {} }, '/name'],
    [{ name: 'a b', params: {} }, '/name'],
    [{ name: 'x'.repeat(65), params: {} }, '/name'],
    [{ name: 7, params: {} }, '/name'],
    [{ name: 'x' }, '/params'],
    [{ name: 'x', params: [] }, '/params'],
    [{ name: 'x', params: {}, description: 'x'.repeat(1_001) }, '/description'],
    [{ name: 'x', params: {}, description: null }, '/description'],
    [{ name: 'x', params: {}, policies: {} }, '/policies'],
  ])('%j is malformed', async (body, pointer) => {
    expect(await api.refusal('POST', apiPaths.presets, body)).toMatchObject({
      code: 'MALFORMED_REQUEST',
      errors: [{ pointer }],
    });
  });

  it('names nothing that could not be a name', async () => {
    expect(await api.refusal('PATCH', `${apiPaths.presets}/a%20b`, {})).toMatchObject({
      status: 404,
      code: 'UNKNOWN_PRESET',
    });
  });
});
