import { type AuditEventBody, apiPaths } from '@kamerton/contract';
import { auditEventBody } from '@kamerton/api-database';
import { dryRunOf, modelRow, type Place, resolvingOf, type TestApi, urlOf, userHeader } from '@kamerton/api-testing';
import { conflictingWrites, conflictLines } from './testing/conflicting-writes.js';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

const { refused, resolving, patchResolving, stored } = conflictingWrites(() => api);

const events = async ({ runtime }: Place): Promise<readonly AuditEventBody[]> =>
  (await api.repositories.changeEvents.page({ runtime }, null, 100)).map(auditEventBody);

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
    expect((await refused(wide, bound)).sort()).toEqual(allOfThem);
    expect(await stored(wide)).toEqual(before);
    expect(api.refused(wide.runtime)).toMatchObject([{ code: 'POLICY_CONFLICT', action: 'config.patch' }]);
  });

  it('is applied together with each change that it takes, in one transaction', async () => {
    const { wide, own, short, long, other } = await filledRuntime();
    const written = await patchResolving(wide, bound, { [userHeader]: 'anna' });
    expect(conflictLines(written.resolved).sort()).toEqual(allOfThem);
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
    expect(conflictLines(rehearsed.resolved).sort()).toEqual(allOfThem);
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
    expect((await refused(wide, body)).sort()).toEqual(conflicts.toSorted());
    expect(conflictLines((await patchResolving(wide, body)).resolved).sort()).toEqual(conflicts.toSorted());
    const kept = (await api.read(short)).effective['top_k']?.ladder.filter(({ refusal }) => refusal !== undefined);
    expect(kept?.filter(({ source }) => source !== 'runtime_catalog')).toEqual([]);
    expect((await api.read(own)).overrides).toMatchObject({ temperature: 0.5 });
  });

  it('stands in the way of a replacement as of a merging write', async () => {
    const { wide } = await filledRuntime();
    const whole = { params: {}, ...bound };
    expect((await refused(wide, whole, 'POST')).sort()).toEqual(allOfThem);
    expect(conflictLines((await resolving('POST', urlOf(wide), whole)).resolved).sort()).toEqual(allOfThem);
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
    expect(await refused({ runtime }, { policies: { max_tokens: { max: 8000 } } })).toEqual([
      'model of wide: max_tokens value, max: 32000 clamped 8000',
    ]);
    const unlimited = { runtime, model: 'wide:1b', profile: 'p' };
    await api.patch(unlimited, { params: { max_tokens: -1 } });
    const written = await patchResolving({ runtime }, { policies: { max_tokens: { max: 8000 } } });
    expect(conflictLines(written.resolved)).toContain('profile of wide / p: max_tokens value, max: -1 clamped 8000');
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
