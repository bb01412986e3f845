import { type AuditEventBody, apiPaths, type ConflictResolution, type ConfigWriteBody } from '@kamerton/contract';
import { auditEventBody } from '@kamerton/api-database';
import {
  dryRunOf,
  type Headers,
  modelRow,
  type Place,
  resolvingOf,
  type TestApi,
  urlOf,
  userHeader,
  type WriteMethod,
} from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

async function resolving(method: WriteMethod, url: string, body?: object, headers?: Headers): Promise<ConfigWriteBody> {
  const answer = await api.send(method, resolvingOf(url), body, headers);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as ConfigWriteBody;
}

const patchResolving = (place: Place, body: object, headers?: Headers) =>
  resolving('PATCH', urlOf(place), body, headers);

/** `gpu/model/profile parameter subject, rule: from resolution to` */
const lines = (conflicts: readonly ConflictResolution[] = []) =>
  conflicts.map(
    ({ model, profile, rung, parameter, subject, rule, from, resolution, to }) =>
      `${rung.replace('_override', '')}${model === null ? '' : ` of ${model.replace(/:.*/, '').replace(/^model-of-.*/, 'm')}`}` +
      `${profile === null ? '' : ` / ${profile}`}: ${parameter} ${subject}, ${rule}: ` +
      `${JSON.stringify(from)} ${resolution} ${JSON.stringify(to)}`,
  );

const conflictsOf = async (place: Place, body: object, method: WriteMethod = 'PATCH') => {
  const problem = await api.refusal(method, place, body);
  expect([problem.status, problem.code]).toEqual([409, 'POLICY_CONFLICT']);
  return lines(problem.conflicts);
};

const events = async ({ runtime }: Place): Promise<readonly AuditEventBody[]> =>
  (await api.repositories.changeEvents.page({ runtime }, null, 100)).map(auditEventBody);

const stored = ({ runtime }: Place) =>
  api.sql(
    `SELECT model IS NOT NULL AS model, profile, version, params, policies FROM override_sets WHERE runtime_id = $1
     ORDER BY model NULLS FIRST, profile NULLS FIRST`,
    [runtime],
  );

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
    expect(await conflictsOf(place, { params })).toEqual([conflict]);
    expect((await stored(place)).map(({ version }) => version)).toEqual([1]);
    const written = await patchResolving(place, { params: { ...params, temperature: 0.4 } });
    expect(lines(written.resolved)).toEqual([conflict]);
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
    expect(lines(written.resolved)).toEqual(['model of m: top_k value, forbid: 0 removed null']);
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
    expect(await conflictsOf(place, { params: { [name]: other } })).toHaveLength(1);
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
    expect(await events(place)).toHaveLength(1);
  });
});

describe('a policy against the rungs below', () => {
  it('overrules their values, which stay where they are', async () => {
    const place = await api.newModel();
    await api.patch({ runtime: place.runtime }, { params: { top_k: 50 } });
    const body = { policies: { top_k: { max: 10 } } };
    const conflict = 'runtime: top_k value, max: 50 overruled 10';
    expect(await conflictsOf(place, body)).toEqual([conflict]);
    const written = await patchResolving(place, body);
    expect(lines(written.resolved)).toEqual([conflict]);
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
    expect(await conflictsOf(place, { policies: { top_k: { min: 20 } } })).toEqual([conflict]);
    const written = await patchResolving(place, { policies: { top_k: { min: 20 } } });
    expect(written).toMatchObject({
      policies: { top_k: { min: 10 } },
      diff: { policies: { top_k: { to: { min: 10 } } } },
    });
  });
});

describe('a policy against the sets above', () => {
  /** A runtime with two models, one of them with two profiles, all with values. */
  async function filledRuntime() {
    const { runtime, model } = await api.newModel();
    await api.repositories.models.save([modelRow(runtime, 'other:1b')]);
    const wide = { runtime };
    const [own, short, long, other] = [
      { runtime, model },
      { runtime, model, profile: 'a-short' },
      { runtime, model, profile: 'b-long' },
      { runtime, model: 'other:1b' },
    ] as const;
    await api.patch(own, { params: { top_k: 50, temperature: 0.5 } });
    await api.patch(short, { params: { top_k: 5 } });
    await api.patch(long, { params: { top_k: 60 }, policies: { top_k: { min: 30, on_violation: 'reject' } } });
    await api.patch(other, { params: { top_k: 70 } });
    return { wide, own, short, long, other };
  }

  const bound = { policies: { top_k: { max: 20 } }, reason: 'shorter lists' };
  const allOfThem = [
    'model of m: top_k value, max: 50 clamped 20',
    'profile of m / b-long: top_k policy, max: {"min":30,"on_violation":"reject"} narrowed {"min":20,"on_violation":"reject"}',
    'profile of m / b-long: top_k value, max: 60 clamped 20',
    'model of other: top_k value, max: 70 clamped 20',
  ].sort();

  it('is refused with all that it would break, and nothing is written', async () => {
    const { wide } = await filledRuntime();
    const before = await stored(wide);
    expect((await conflictsOf(wide, bound)).sort()).toEqual(allOfThem);
    expect(await stored(wide)).toEqual(before);
    expect(api.refused(wide.runtime)).toMatchObject([{ code: 'POLICY_CONFLICT', action: 'config.patch' }]);
  });

  it('is applied together with each change that it takes, in one transaction', async () => {
    const { wide, own, short, long, other } = await filledRuntime();
    const written = await patchResolving(wide, bound, { [userHeader]: 'anna' });
    expect(lines(written.resolved).sort()).toEqual(allOfThem);
    expect(written.also_changed).toEqual(
      expect.arrayContaining([
        { runtime: wide.runtime, model: own.model, profile: null, version: 2, diff: { top_k: { from: 50, to: 20 } } },
        {
          ...{ runtime: wide.runtime, model: own.model, profile: 'b-long', version: 2 },
          diff: {
            top_k: { from: 60, to: 20 },
            policies: {
              top_k: { from: { min: 30, on_violation: 'reject' }, to: { min: 20, on_violation: 'reject' } },
            },
          },
        },
        { runtime: wide.runtime, model: other.model, profile: null, version: 2, diff: { top_k: { from: 70, to: 20 } } },
      ]),
    );
    expect(written.also_changed).toHaveLength(3);
    expect(await api.read(own)).toMatchObject({
      version: 2,
      overrides: { top_k: 20, temperature: 0.5 },
      effective: {
        top_k: { ladder: [{}, { value: 20, user_id: 'anna' }] },
        temperature: { ladder: [{}, { user_id: 'local' }] },
      },
    });
    expect(await api.read(short)).toMatchObject({ version: 1, overrides: { top_k: 5 } });
    expect(await api.read(long)).toMatchObject({ version: 2, current_values: { top_k: 20 } });

    const recorded = (await events(wide)).slice(0, 4).toReversed();
    expect(recorded.map(({ action, reason, user_id: user }) => [action, reason, user])).toEqual([
      ['config.patch', 'shorter lists', 'anna'],
      ...Array.from({ length: 3 }, () => ['config.resolve', 'shorter lists', 'anna']),
    ]);
    expect(new Set(recorded.map(({ request_id: request }) => request)).size).toBe(1);
    const sequences = recorded.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_, index) => (sequences[0] ?? 0) + index));
    expect(
      api
        .accepted(wide.runtime)
        .slice(-4)
        .map(({ id }) => id),
    ).toEqual(recorded.map(({ id }) => id));
    const revisions = await api.send('GET', apiPaths.revisions(own.model, { runtime: wide.runtime }));
    expect(revisions.body).toMatchObject({ items: [{ version: 2, action: 'resolve', reason: 'shorter lists' }, {}] });
  });

  it('can be taken back in each set by restoring what it was', async () => {
    const { wide, own } = await filledRuntime();
    await patchResolving(wide, bound);
    await api.patch(wide, { policies: { top_k: null } });
    expect(await api.restore(own, 1)).toMatchObject({ version: 3, overrides: { top_k: 50 } });
  });

  it('leaves nothing to resolve a second time', async () => {
    const { wide } = await filledRuntime();
    await patchResolving(wide, bound);
    const before = await stored(wide);
    expect(await patchResolving(wide, bound)).toMatchObject({ revision: null, resolved: [], also_changed: [] });
    expect(await api.patch(wide, { policies: { top_k: { max: 20, on_violation: 'reject' } } })).toMatchObject({
      version: 2,
      also_changed: [],
    });
    expect((await stored(wide)).slice(1)).toEqual(before.slice(1));
  });

  it('on a dry run is told as it would be, and stores nothing', async () => {
    const { wide } = await filledRuntime();
    const before = [await stored(wide), await events(wide)];
    expect(await api.refusal('PATCH', dryRunOf(urlOf(wide)), bound)).toMatchObject({ code: 'POLICY_CONFLICT' });
    const rehearsed = await resolving('PATCH', dryRunOf(urlOf(wide)), bound);
    expect(lines(rehearsed.resolved).sort()).toEqual(allOfThem);
    expect(rehearsed).toMatchObject({ dry_run: true, version: 0, revision: null });
    expect(rehearsed.also_changed.map(({ version }) => version)).toEqual([1, 1, 1]);
    expect([await stored(wide), await events(wide)]).toEqual(before);
    const written = await patchResolving(wide, bound);
    expect(written.resolved).toEqual(rehearsed.resolved);
    expect(written.also_changed.map(({ version, ...other }) => ({ ...other, version: version - 1 }))).toEqual(
      rehearsed.also_changed,
    );
  });

  it('is carried out once under one idempotency key, and asks for the version of its own set only', async () => {
    const { wide, own } = await filledRuntime();
    const headers = { 'idempotency-key': `k-${wide.runtime}`, 'if-match': '"0"' };
    const first = await patchResolving(wide, bound, headers);
    const second = await patchResolving(wide, bound, headers);
    expect(second).toEqual(first);
    expect((await api.read(own)).version).toBe(2);
    expect(await api.refusal('PATCH', resolvingOf(urlOf(wide)), bound, { 'if-match': '"0"' })).toMatchObject({
      code: 'VERSION_CONFLICT',
      current_version: 1,
    });
    expect(await api.refusal('PATCH', urlOf(wide), bound, headers)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it.each<[string, object, readonly string[]]>([
    [
      'forces 0',
      { params: { top_k: 0 }, policies: { top_k: { force: true } } },
      [
        'model of m: top_k value, force: 50 removed null',
        'profile of m / a-short: top_k value, force: 5 removed null',
        // No minimum stands against it: top_k 0 switches the limit off, which counts as more than every number.
        'profile of m / b-long: top_k value, force: 60 removed null',
        'model of other: top_k value, force: 70 removed null',
      ],
    ],
    [
      'forbids',
      { policies: { top_k: { forbid: true } } },
      [
        'model of m: top_k value, forbid: 50 removed null',
        'profile of m / a-short: top_k value, forbid: 5 removed null',
        'profile of m / b-long: top_k value, forbid: 60 removed null',
        'model of other: top_k value, forbid: 70 removed null',
      ],
    ],
    [
      'lists',
      { policies: { top_k: { enum: [5, 40] } } },
      [
        'model of m: top_k value, enum: 50 removed null',
        'profile of m / b-long: top_k value, enum: 60 removed null',
        'model of other: top_k value, enum: 70 removed null',
      ],
    ],
  ])('that %s is judged in the same way', async (_, body, conflicts) => {
    const { wide, own, short } = await filledRuntime();
    expect((await conflictsOf(wide, body)).sort()).toEqual(conflicts.toSorted());
    expect(lines((await patchResolving(wide, body)).resolved).sort()).toEqual(conflicts.toSorted());
    const refused = (await api.read(short)).effective['top_k']?.ladder.filter(({ refusal }) => refusal !== undefined);
    expect(refused?.filter(({ source }) => source !== 'runtime_catalog')).toEqual([]);
    expect((await api.read(own)).overrides).toMatchObject({ temperature: 0.5 });
  });

  it.each<[string, WriteMethod, object]>([
    ['a replacement', 'POST', { params: {}, ...bound }],
    ['a merging write', 'PATCH', bound],
  ])('stands in the way of %s', async (_, method, body) => {
    const { wide } = await filledRuntime();
    expect((await conflictsOf(wide, body, method)).sort()).toEqual(allOfThem);
    expect(lines((await resolving(method, urlOf(wide), body)).resolved).sort()).toEqual(allOfThem);
  });

  it('stands in the way of restoring a policy, unless conflicts are to be resolved', async () => {
    const place = await api.newModel();
    const wide = { runtime: place.runtime };
    await api.patch(wide, bound);
    await api.clear(wide);
    await api.patch(place, { params: { top_k: 50 } });
    const url = `${apiPaths.runtimeConfig(place.runtime)}/revisions/1/restore`;
    expect(await api.refusal('POST', url)).toMatchObject({ status: 409, code: 'POLICY_CONFLICT' });
    expect(await resolving('POST', url)).toMatchObject({ version: 3, also_changed: [{ version: 2 }] });
    expect(await resolving('DELETE', urlOf(wide))).toMatchObject({ version: 4, resolved: [], also_changed: [] });
  });

  it('is judged for each model by that model’s own schema', async () => {
    const { runtime, model } = await api.newModel({ context_length: 4096 });
    await api.repositories.models.save([modelRow(runtime, 'wide:1b', { context_length: 32_768 })]);
    await api.patch({ runtime, model }, { params: { max_tokens: 4096 } });
    await api.patch({ runtime, model: 'wide:1b' }, { params: { max_tokens: 32_000 } });
    expect(await conflictsOf({ runtime }, { policies: { max_tokens: { max: 8000 } } })).toEqual([
      'model of wide: max_tokens value, max: 32000 clamped 8000',
    ]);
    const unlimited = { runtime, model: 'wide:1b', profile: 'p' };
    await api.patch(unlimited, { params: { max_tokens: -1 } });
    const written = await patchResolving({ runtime }, { policies: { max_tokens: { max: 8000 } } });
    expect(lines(written.resolved)).toContain('profile of wide / p: max_tokens value, max: -1 clamped 8000');
  });

  it('of a model concerns its own profiles only', async () => {
    const { own, long, other } = await filledRuntime();
    const written = await patchResolving(own, { params: { top_k: 20 }, ...bound });
    expect(written.also_changed.map(({ model, profile }) => [model, profile])).toEqual([[own.model, 'b-long']]);
    expect(await api.read(long)).toMatchObject({ version: 2, overrides: { top_k: 20 } });
    expect(await api.read(other)).toMatchObject({ version: 1, overrides: { top_k: 70 } });
  });

  it('is not held against a write that does not touch it', async () => {
    const { wide } = await filledRuntime();
    await api.sql(
      `UPDATE override_sets SET params = params || '{"top_k": 90}' WHERE runtime_id = $1 AND profile IS NULL`,
      [wide.runtime],
    );
    await api.patch(wide, { params: { temperature: 0.1 }, policies: { temperature: { max: 0.9 } } });
    expect((await api.patch(wide, { params: { temperature: 0.2 } })).also_changed).toEqual([]);
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
    expect(lines(written.resolved)).toEqual([
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
