import { resolvingOf, type TestApi, urlOf } from '@kamerton/api-testing';
import { conflictingWrites, conflictLines } from './testing/conflicting-writes.js';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

const { refused, patchResolving, stored } = conflictingWrites(() => api);

describe('a value against a policy of a lower rung', () => {
  it.each<[string, object, object, string, object]>([
    [
      'that bounds it is clamped',
      { policies: { top_k: { max: 30 } } },
      { top_k: 35 },
      'model of m: top_k value, max: 35 clamped 30',
      { top_k: 30 },
    ],
    [
      'that does not list it is removed',
      { policies: { top_k: { enum: [1, 2] } } },
      { top_k: 0 },
      'model of m: top_k value, enum: 0 removed null',
      {},
    ],
    [
      'that forces 0 is removed',
      { params: { top_k: 0 }, policies: { top_k: { force: true } } },
      { top_k: 1 },
      'model of m: top_k value, force: 1 removed null',
      {},
    ],
  ])('%s', async (_, wide, params, conflict, left) => {
    const place = await api.newModel();
    await api.patch({ runtime: place.runtime }, wide);
    expect(await refused(place, { params })).toEqual([conflict]);
    expect((await stored(place)).map(({ version }) => version)).toEqual([1]);
    const written = await patchResolving(place, { params: { ...params, temperature: 0.4 } });
    expect(conflictLines(written.resolved)).toEqual([conflict]);
    expect(written).toMatchObject({ version: 1, overrides: { ...left, temperature: 0.4 }, also_changed: [] });
    expect(written.overrides).toEqual({ ...left, temperature: 0.4 });
  });

  it('that forbids it stays a fault of the value, unless conflicts are to be resolved', async () => {
    const place = await api.newModel();
    await api.patch({ runtime: place.runtime }, { policies: { top_k: { forbid: true } } });
    const body = { params: { top_k: 0, seed: 1 } };
    expect(await api.refusal('PATCH', place, body)).toMatchObject({
      status: 422,
      errors: [{ code: 'FORBIDDEN', pointer: '/params/top_k' }],
    });
    const written = await patchResolving(place, body);
    expect(conflictLines(written.resolved)).toEqual(['model of m: top_k value, forbid: 0 removed null']);
    expect(written.overrides).toEqual({ seed: 1 });
  });

  it.each<[string, unknown, unknown]>([
    ['top_k', 0, 1],
    ['thinking', false, true],
    ['stop', [], ['x']],
  ])('is no conflict where it is the forced one: %s %j', async (name, forced, other) => {
    const place = await api.newModel({ capabilities: ['completion', 'thinking'] });
    await api.patch({ runtime: place.runtime }, { params: { [name]: forced }, policies: { [name]: { force: true } } });
    expect(await api.patch(place, { params: { [name]: forced } })).toMatchObject({ version: 1, resolved: [] });
    expect(await api.patch(place, { params: { [name]: null } })).toMatchObject({
      overrides: {},
      effective: { [name]: { value: forced, source: 'runtime_override', sent: true } },
    });
    expect(await refused(place, { params: { [name]: other } })).toHaveLength(1);
  });

  it('is told from unset, from its removal and from a parameter that is forbidden', async () => {
    const place = await api.newModel();
    const effective = async () => (await api.read(place)).effective['top_k'];
    expect(await effective()).toMatchObject({ value: 40, source: 'runtime_catalog', sent: false });
    await api.patch(place, { params: { top_k: 0 } });
    expect(await effective()).toMatchObject({ value: 0, source: 'model_override', sent: true });
    await api.patch(place, { params: {} });
    expect((await api.read(place)).overrides).toEqual({ top_k: 0 });
    await api.patch(place, { params: { top_k: null } });
    expect(await effective()).toMatchObject({ value: 40, sent: false });
    await api.patch(place, { policies: { top_k: { forbid: true } } });
    expect(await effective()).toMatchObject({ value: 40, sent: false, policy: { forbid: true } });
  });

  it('changes nothing, and says why, when nothing of the write is left', async () => {
    const place = await api.newModel();
    await api.patch({ runtime: place.runtime }, { policies: { top_k: { enum: [1] } } });
    const written = await patchResolving(place, { params: { top_k: 2 } });
    expect(written).toMatchObject({ version: 0, revision: null, diff: {}, resolved: [{ resolution: 'removed' }] });
    expect(await api.repositories.changeEvents.page({ runtime: place.runtime }, null, 100)).toHaveLength(1);
  });
});

describe('a policy against the rungs below', () => {
  it('overrules their values, which stay where they are', async () => {
    const place = await api.newModel();
    await api.patch({ runtime: place.runtime }, { params: { top_k: 50 } });
    const body = { policies: { top_k: { max: 10 } } };
    const conflict = 'runtime: top_k value, max: 50 overruled 10';
    expect(await refused(place, body)).toEqual([conflict]);
    const written = await patchResolving(place, body);
    expect(conflictLines(written.resolved)).toEqual([conflict]);
    expect(written).toMatchObject({
      also_changed: [],
      effective: { top_k: { value: 10, source: 'runtime_override' } },
    });
    expect((await api.read({ runtime: place.runtime })).overrides).toEqual({ top_k: 50 });
    expect(await api.patch(place, { params: { temperature: 0 } })).toMatchObject({ version: 2, resolved: [] });
  });

  it('moves into what their policies leave', async () => {
    const place = await api.newModel();
    await api.patch({ runtime: place.runtime }, { policies: { top_k: { max: 10 } } });
    const conflict = 'model of m: top_k policy, max: {"min":20} narrowed {"min":10}';
    expect(await refused(place, { policies: { top_k: { min: 20 } } })).toEqual([conflict]);
    const written = await patchResolving(place, { policies: { top_k: { min: 20 } } });
    expect(written).toMatchObject({
      policies: { top_k: { min: 10 } },
      diff: { policies: { top_k: { to: { min: 10 } } } },
    });
  });
});

describe('a policy against its own schema and its own value', () => {
  it('is a fault of the write, unless conflicts are to be resolved', async () => {
    const place = await api.newModel();
    const body = { params: { top_p: 0.9 }, policies: { top_p: { max: 0.5 }, min_p: { max: 7 } } };
    expect(await api.refusal('PATCH', place, body)).toMatchObject({
      status: 422,
      errors: [{ code: 'ABOVE_MAX', pointer: '/policies/min_p/max' }],
    });
    const written = await patchResolving(place, body);
    expect(conflictLines(written.resolved)).toEqual([
      'model of m: min_p policy, schema: {"max":7} narrowed {"max":1}',
      'model of m: top_p value, max: 0.9 clamped 0.5',
    ]);
    expect(written).toMatchObject({ overrides: { top_p: 0.5 }, policies: { top_p: { max: 0.5 }, min_p: { max: 1 } } });
  });

  it.each<[string, object, string]>([
    ['an unknown parameter', { params: { nonsense: 1 } }, 'UNKNOWN_PARAMETER'],
    ['a policy on one', { policies: { nonsense: { max: 1 } } }, 'UNKNOWN_PARAMETER'],
    ['a value of the wrong type', { params: { top_k: 'x' } }, 'WRONG_TYPE'],
    ['a value beyond the schema', { params: { top_p: 7 } }, 'ABOVE_MAX'],
    ['a bound of the wrong type', { policies: { top_k: { max: '9' } } }, 'WRONG_TYPE'],
    ['bounds that do not meet', { policies: { top_k: { min: 9, max: 5 } } }, 'POLICY_CONTRADICTION'],
    ['a force that has nothing to hold', { policies: { top_k: { force: true } } }, 'FORCE_WITHOUT_VALUE'],
    [
      'a force whose value a list excludes',
      { params: { top_k: 9 }, policies: { top_k: { force: true, enum: [1] } } },
      'FORCE_WITHOUT_VALUE',
    ],
  ])('stays one where nobody can tell what was meant: %s', async (_, body, code) => {
    const place = await api.newModel();
    for (const method of ['PATCH', 'POST'] as const) {
      const whole = { params: {}, ...body };
      expect(await api.refusal(method, resolvingOf(urlOf(place)), whole)).toMatchObject({
        status: 422,
        errors: expect.arrayContaining([expect.objectContaining({ code })]),
      });
    }
    expect(await stored(place)).toEqual([]);
  });
});

it('tells conflicts in the language of the reader', async () => {
  const place = await api.newModel();
  await api.patch({ runtime: place.runtime }, { policies: { top_k: { max: 30 } } });
  const told = async (language: string) =>
    (await api.refusal('PATCH', place, { params: { top_k: 35 } }, { 'accept-language': language })).conflicts?.[0]
      ?.message;
  expect(await told('en')).toBe('top_k: a policy sets a lower maximum; the value 35 becomes 30.');
  expect(await told('pl')).toBe('top_k: polityka ustala niższe maksimum; wartość 35 zmieni się na 30.');
});

it('takes nothing but true and false for resolve_conflicts', async () => {
  const place = await api.newModel();
  const url = `${urlOf(place)}&resolve_conflicts=yes`;
  expect(await api.refusal('PATCH', url, {})).toMatchObject({
    status: 400,
    errors: [{ pointer: 'resolve_conflicts' }],
  });
});
