import type { ConfigWriteBody, Problem } from '@kamerton/contract';
import { auditEventBody, chainHash, chainStart, Repositories } from '@kamerton/api-database';
import { modelRow, type Place, runtimeRow, type TestApi, urlOf } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  // Two hundred writers wait for ten connections: on a busy machine longer than a client should.
  api = await startConfigApi({ connectTimeoutMs: 60_000, statementTimeoutMs: 60_000 });
}, 60_000);
afterAll(() => api.stop());

const writers = 200;
const each = <Result>(work: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: writers }, (_, index) => work(index)));

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

const versionsOf = async (table: 'events' | 'revisions', { runtime }: Place): Promise<unknown[]> => {
  const rows = await api.sql(
    table === 'events'
      ? 'SELECT version FROM change_events WHERE runtime_id = $1 ORDER BY sequence'
      : `SELECT r.version FROM revisions r JOIN override_sets s ON s.id = r.set_id WHERE s.runtime_id = $1
         ORDER BY s.id, r.version`,
    [runtime],
  );
  return rows.map(({ version }) => version);
};

/** Gapless numbers, and each hash over the one before. */
async function expectSoundLedger(): Promise<void> {
  const rows = await api.repositories.changeEvents.following(0, 10_000);
  let previous = chainStart;
  rows.forEach((row, index) => {
    const { hash, ...event } = auditEventBody(row);
    expect([event.sequence, hash]).toEqual([index + 1, chainHash(previous, event)]);
    previous = hash;
  });
  expect(await api.sql('SELECT sequence, last_hash FROM ledger')).toEqual([
    { sequence: String(rows.length), last_hash: previous },
  ]);
}

afterEach(expectSoundLedger);

describe('two hundred writers at once', () => {
  it('that know the same version: one wins, the others are told the version that is now', async () => {
    const place = await api.newModel();
    for (let version = 0; version < 2; version += 1) {
      const answers = await each((index) =>
        api.send(
          'PATCH',
          urlOf(place),
          { params: { seed: version * writers + index } },
          { 'if-match': `"${version}"` },
        ),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(won[0]?.headers['etag']).toBe(`"${version + 1}"`);
      const lost = answers.filter(({ status }) => status === 412).map(({ body }) => body as Problem);
      expect(lost).toHaveLength(writers - 1);
      expect(new Set(lost.map(({ current_version: current }) => current))).toEqual(new Set([version + 1]));
      expect((await api.read(place)).overrides).toEqual((won[0]?.body as ConfigWriteBody).overrides);
    }
    expect(await versionsOf('events', place)).toEqual([1, 2]);
    expect(api.accepted(place.runtime)).toHaveLength(2);
    expect(api.refused(place.runtime)).toHaveLength(2 * (writers - 1));
  }, 120_000);

  it('that know no version: nothing is lost, and the versions run without a gap', async () => {
    const place = await api.newModel();
    const names = ['temperature', 'top_p', 'min_p', 'typical_p', 'presence_penalty', 'frequency_penalty'] as const;
    const answers = await each((index) =>
      api.patch(place, { params: { [names[index % names.length] ?? '']: (index + 1) / (writers + 1) } }),
    );
    expect(answers.map(({ version }) => version).sort((a, b) => a - b)).toEqual(upTo(writers));
    expect(await versionsOf('events', place)).toEqual(upTo(writers));
    expect(await versionsOf('revisions', place)).toEqual(upTo(writers));
    const { overrides } = await api.read(place);
    expect(Object.keys(overrides).sort()).toEqual([...names].sort());
    const inOrder = answers.toSorted((a, b) => a.version - b.version);
    for (const name of names) {
      const last = inOrder.findLast(({ diff }) => Object.hasOwn(diff, name));
      expect(last?.diff[name]).toMatchObject({ to: overrides[name] });
    }
    inOrder.slice(1).forEach((answer, index) => {
      for (const [name, change] of Object.entries(answer.diff)) {
        expect(change).toMatchObject({ from: inOrder[index]?.overrides[name] ?? null });
      }
    });
  }, 120_000);

  it('on two sets do not get into each other’s versions', async () => {
    const first = await api.newModel();
    const second = { ...first, profile: 'p' };
    const answers = await each((index) => api.patch(index % 2 === 0 ? first : second, { params: { seed: index } }));
    for (const profile of [null, 'p']) {
      const own = answers.filter((answer) => answer.profile === profile).map(({ version }) => version);
      expect(own.sort((a, b) => a - b)).toEqual(upTo(writers / 2));
    }
    expect(await versionsOf('events', first)).toHaveLength(writers);
    expect((await api.read(first)).version).toBe(writers / 2);
    expect((await api.read(second)).version).toBe(writers / 2);
  }, 120_000);
});

describe('a runtime that is removed while it is written to', () => {
  it('refuses the writes that come too late with 404, and none half-way', async () => {
    const { runtime, model } = await api.newModel();
    let removed: Promise<unknown> = Promise.resolve();
    const answers = await each(async (index) => {
      if (index === 60) removed = api.repositories.runtimes.remove(runtime);
      return api.send('PATCH', urlOf({ runtime, model, ...(index % 2 === 0 && { profile: `p${index}` }) }), {
        params: { seed: index },
      });
    });
    await removed;
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, body } of refused) {
      expect([status, (body as Problem).code]).toEqual([404, expect.stringMatching(/^UNKNOWN_(RUNTIME|MODEL)$/)]);
    }
    expect(await versionsOf('events', { runtime })).toHaveLength(writers - refused.length);
    expect(await api.sql('SELECT 1 FROM override_sets WHERE runtime_id = $1', [runtime])).toEqual([]);
    expect((await api.send('GET', urlOf({ runtime, model }))).status).toBe(404);
  }, 120_000);

  it('refuses the write that had already found it', async () => {
    const { runtime, model } = await api.newModel();
    await api.patch({ runtime, model }, { params: { seed: 1 } });
    const { models } = api.app.get(Repositories);
    const state = await models.findState(runtime, model);
    models.findState = async () => {
      await api.repositories.runtimes.remove(runtime);
      return state;
    };
    try {
      for (const profile of [undefined, 'p']) {
        const place = { runtime, model, ...(profile && { profile }) };
        expect(await api.refusal('PATCH', place, { params: { seed: 2 } })).toMatchObject({
          status: 404,
          code: 'UNKNOWN_RUNTIME',
        });
      }
    } finally {
      Reflect.deleteProperty(models, 'findState');
    }
  });

  it('leaves the row of its model that came back under the same name untouched by old sets', async () => {
    const { runtime, model } = await api.newModel();
    await api.patch({ runtime, model }, { params: { seed: 1 } });
    await api.repositories.runtimes.remove(runtime);
    await api.repositories.runtimes.insert(runtimeRow(runtime));
    await api.repositories.models.save([modelRow(runtime, model)]);
    expect(await api.read({ runtime, model })).toMatchObject({ version: 0, overrides: {} });
  });
});

describe('a failure after the event was appended', () => {
  const breakAt = (when: string) =>
    api.sql(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'power cut'; END $$;
      CREATE ${when} FOR EACH ROW EXECUTE FUNCTION fail()`);
  const mend = () => api.sql('DROP FUNCTION fail CASCADE');

  it.each([
    ['while the sequence advances', 'TRIGGER broken AFTER UPDATE ON ledger'],
    ['at the commit itself', 'CONSTRAINT TRIGGER broken AFTER INSERT ON change_events DEFERRABLE INITIALLY DEFERRED'],
  ])('%s takes set, revision, event and sequence back with it', async (_, when) => {
    const place = await api.newModel();
    await api.patch(place, { params: { seed: 1 } });
    const before = [await api.read(place), await api.repositories.ledger.sequence()];
    await breakAt(when);
    try {
      const failed = await api.send('PATCH', urlOf(place), { params: { seed: 2 } });
      expect([failed.status, JSON.stringify(failed.body)]).toEqual([500, expect.not.stringContaining('power cut')]);
      expect((await api.send('PATCH', urlOf({ ...place, profile: 'p' }), { params: { seed: 2 } })).status).toBe(500);
    } finally {
      await mend();
    }
    expect([await api.read(place), await api.repositories.ledger.sequence()]).toEqual(before);
    expect(await versionsOf('revisions', place)).toEqual([1]);
    expect(api.accepted(place.runtime)).toHaveLength(1);
    expect(api.refused(place.runtime)).toEqual([]);
    expect(await api.patch(place, { params: { seed: 2 } })).toMatchObject({ version: 2 });
  });
});
