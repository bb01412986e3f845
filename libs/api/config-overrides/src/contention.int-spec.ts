import { auditEventBody, chainHash, chainStart } from '@kamerton/api-database';
import type { ConfigWriteBody } from '@kamerton/contract';
import { modelRow, type Place, resolvingOf, type TestApi, urlOf, userHeader } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi({ connectTimeoutMs: 60_000, statementTimeoutMs: 60_000 });
}, 60_000);
afterAll(() => api.stop());

const patchResolving = (place: Place, body: object) => api.send('PATCH', resolvingOf(urlOf(place)), body);

/** Gapless numbers, and each hash over the one before. */
afterEach(async () => {
  let previous = chainStart;
  for (const [index, row] of (await api.repositories.changeEvents.following(0, 10_000)).entries()) {
    const { hash, ...event } = auditEventBody(row);
    expect([event.sequence, hash]).toEqual([index + 1, chainHash(previous, event)]);
    previous = hash;
  }
});

const setsOf = (runtime: string) =>
  api.sql(
    `SELECT s.model, s.profile, s.version, s.params, s.policies, array_agg(r.version ORDER BY r.version) AS revisions
     FROM override_sets s JOIN revisions r ON r.set_id = s.id WHERE s.runtime_id = $1 GROUP BY s.id`,
    [runtime],
  );

const upTo = (last: unknown) => Array.from({ length: Number(last) }, (_, index) => index + 1);

it('two hundred writers of a runtime, its models and their profiles all come through, and nothing at odds is left', async () => {
  const { runtime, model } = await api.newModel();
  await api.repositories.models.save([modelRow(runtime, 'other:1b')]);
  const places: readonly Place[] = [
    { runtime },
    { runtime, model },
    { runtime, model, profile: 'p' },
    { runtime, model, profile: 'q' },
    { runtime, model: 'other:1b' },
  ];
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) => {
      const place = places[index % places.length] ?? { runtime };
      const limit = 10 + ((index * 37) % 90);
      return patchResolving(
        place,
        place.model === undefined || index % 4 === 0
          ? { policies: { top_k: { max: limit } } }
          : { params: { top_k: limit }, policies: { top_k: null } },
      );
    }),
  );
  expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body)).toEqual([]);
  const sets = await setsOf(runtime);
  for (const { version, revisions } of sets) expect(revisions).toEqual(upTo(version));
  const recorded = answers.reduce((sum, { body }) => {
    const { revision, also_changed: others } = body as ConfigWriteBody;
    return sum + (revision === null ? 0 : 1) + others.length;
  }, 0);
  expect(sets.reduce((sum, { version }) => sum + Number(version), 0)).toBe(recorded);
  expect(api.accepted(runtime)).toHaveLength(recorded);
  // Whoever judged an old state of another rung would have left a value that a policy below it takes away.
  for (const place of places.slice(1)) {
    const { effective } = await api.read(place);
    const refused = effective['top_k']?.ladder.filter(
      ({ source, refusal }) => source === 'profile_override' && refusal !== undefined,
    );
    expect([place, refused ?? []]).toEqual([place, []]);
  }
}, 120_000);

it('a first policy for a runtime and first values of its models never pass each other by', async () => {
  const { runtime, model } = await api.newModel();
  for (let round = 0; round < 10; round += 1) {
    const own = { runtime, model: `${model}-${round}` };
    const wide = `${runtime}-${round}`;
    await api.repositories.runtimes.insert({ ...(await theRuntime(runtime)), id: wide });
    await api.repositories.models.save([modelRow(wide, own.model)]);
    const place = { runtime: wide, model: own.model };
    const [policy, value] = await Promise.all([
      api.send('PATCH', urlOf({ runtime: wide }), { policies: { top_k: { max: 10 } } }),
      api.send('PATCH', urlOf(place), { params: { top_k: 20 } }),
    ]);
    expect([policy.status, value.status].sort()).toEqual([200, 409]);
  }
}, 60_000);

const theRuntime = async (id: string) => {
  const runtime = await api.repositories.runtimes.find(id);
  if (runtime === null) throw new Error('it was just made');
  return runtime;
};

it('one policy settles a thousand models of a runtime at once, in about the time of one write', async () => {
  const { runtime } = await api.newModel();
  const models = Array.from({ length: 1000 }, (_, index) => `m-${index}:8b`);
  await api.repositories.models.save(models.map((model) => modelRow(runtime, model)));
  await api.sql(
    `INSERT INTO override_sets (runtime_id, model, version, params)
     SELECT $1, model, 1, '{"top_k": 50, "temperature": 0.5}' FROM unnest($2::text[]) AS model`,
    [runtime, models],
  );
  await api.patch({ runtime }, { params: { temperature: 0.4 } });
  const started = performance.now();
  const { status, body } = await patchResolving({ runtime }, { policies: { top_k: { max: 20 } } });
  // About 0.2 s on two idle cores; a query for each model would take several seconds.
  expect(performance.now() - started).toBeLessThan(3000);
  expect(status).toBe(200);
  expect((body as ConfigWriteBody).also_changed).toHaveLength(1000);
  expect(
    await api.sql(
      `SELECT version, params, count(*)::int FROM override_sets WHERE runtime_id = $1 AND model IS NOT NULL GROUP BY 1, 2`,
      [runtime],
    ),
  ).toEqual([{ version: 2, params: { top_k: 20, temperature: 0.5 }, count: 1000 }]);
}, 60_000);

it('a deadlock with somebody who locks in another order is not shown: the write is done again', async () => {
  const { runtime, model } = await api.newModel();
  await api.patch({ runtime }, { params: { temperature: 0.5 } });
  await api.patch({ runtime, model }, { params: { top_k: 50 } });
  const lock = (where: string) => `SELECT 1 FROM override_sets WHERE runtime_id = '${runtime}' AND ${where} FOR UPDATE`;
  let writing: ReturnType<typeof patchResolving> | undefined;
  await api.transaction(async (query) => {
    await query(lock('model IS NOT NULL'));
    writing = patchResolving({ runtime }, { policies: { top_k: { max: 20 } } });
    await untilWaiting();
    // The write holds this row and waits for the other one. Postgres ends it with 40P01, for only so can this one be had.
    await query(lock('model IS NULL'));
  });
  const answer = await writing;
  expect([answer?.status, answer?.body]).toEqual([200, expect.objectContaining({ version: 2 })]);
  expect(await api.read({ runtime, model })).toMatchObject({ version: 2, overrides: { top_k: 20 } });
}, 30_000);

/** Until somebody waits for a row that another transaction holds. */
async function untilWaiting(): Promise<void> {
  for (;;) {
    const waiting = await api.sql(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'UPDATE override_sets%'`,
    );
    if (waiting.length > 0) return;
  }
}

it('an idempotency key belongs to one caller: two may use the same one, at the same moment', async () => {
  const place = await api.newModel();
  const key = { 'idempotency-key': `shared-${place.runtime}` };
  const write = (user: string, seed: number) =>
    api.send('PATCH', urlOf(place), { params: { seed } }, { ...key, [userHeader]: user });
  const answers = await Promise.all([
    ...Array.from({ length: 10 }, () => write('anna', 1)),
    ...Array.from({ length: 10 }, () => write('bert', 2)),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const versions = new Set(answers.map(({ headers }) => headers['etag']));
  expect([...versions].sort()).toEqual(['"1"', '"2"']);
  expect((await api.read(place)).version).toBe(2);
  expect((await write('anna', 3)).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
}, 30_000);
