import { ConfigWriter, OverrideTargets, patchWrite } from '@kamerton/api-override-sets';
import { saneOllama, type TestApi } from '@kamerton/api-testing';
import type { ParameterValues } from '@kamerton/parameter-schema';
import type { SettingsDocument } from '@kamerton/contract';
import { startHttpServer, type TestServer } from '@kamerton/testing';
import { countedRows } from './testing/counted-rows.js';
import { changesOf, settingsClient, type SettingsClient } from './testing/settings-client.js';
import { startSettingsApi } from './testing/start-settings-api.js';

let api: TestApi;
let client: SettingsClient;
let ollama: TestServer;

beforeAll(async () => {
  api = await startSettingsApi();
  client = settingsClient(api);
  ollama = await startHttpServer(saneOllama(['llama3:8b', 'qwen:7b']));
});
afterAll(async () => {
  await Promise.all([api.stop(), ollama.close()]);
});

const document = (id: string, params: ParameterValues, more: object = {}): SettingsDocument => ({
  kamerton: 1,
  runtimes: [
    {
      id,
      kind: 'ollama',
      base_url: ollama.url,
      models: [{ model: 'llama3:8b', params, ...more }, { model: 'qwen:7b' }],
    },
  ],
});

const content = async (runtime: string) =>
  (
    await api.sql('SELECT params, version FROM override_sets WHERE runtime_id = $1 AND model = $2', [
      runtime,
      'llama3:8b',
    ])
  )[0];

describe('a plan that somebody looked at', () => {
  it('is refused with 412 when a set that it is about has moved since, and writes nothing', async () => {
    await client.apply(document('seen', { temperature: 0.1 }));
    const plan = await client.plan(document('seen', { temperature: 0.3 }));
    await client.apply(document('seen', { temperature: 0.2 }));
    const before = await countedRows(api);
    const problem = await client.refusal(document('seen', { temperature: 0.3 }), { plan_hash: plan.plan_hash });
    expect(problem).toMatchObject({ status: 412, code: 'VERSION_CONFLICT' });
    expect(await countedRows(api)).toEqual(before);
  });

  it('is refused when the document changed since, even by the name of a credential alone', async () => {
    const runtime = { id: 'secret', kind: 'ollama', base_url: ollama.url };
    const withSecret = (name: string): SettingsDocument => ({
      kamerton: 1,
      runtimes: [{ ...runtime, credential: `KAMERTON_CREDENTIAL_${name}` }],
    });
    const plan = await client.plan(withSecret('A'));
    expect(JSON.stringify(plan)).not.toContain('KAMERTON_CREDENTIAL_A');
    expect(await client.refusal(withSecret('B'), { plan_hash: plan.plan_hash })).toMatchObject({ status: 412 });
    expect((await client.apply(withSecret('A'), { plan_hash: plan.plan_hash })).applied).toBe(true);
    expect(await client.text()).not.toContain('KAMERTON_CREDENTIAL');
  });

  it('holds as long as nothing moves that it is about', async () => {
    await client.apply(document('calm', { temperature: 0.1 }));
    const plan = await client.plan(document('calm', { temperature: 0.3 }));
    await client.apply(document('elsewhere', { temperature: 0.2 }));
    const again = await client.plan(document('calm', { temperature: 0.3 }));
    expect(again.changes).toEqual(plan.changes);
    expect((await client.apply(document('calm', { temperature: 0.3 }), { plan_hash: again.plan_hash })).applied).toBe(
      true,
    );
  });
});

describe('an apply that is sent again', () => {
  it('meets the first answer under its idempotency key, kept in the transaction of the apply', async () => {
    const key = { 'idempotency-key': 'once' };
    const first = await client.apply(document('again', { temperature: 0.4 }), {}, key);
    const [kept] = await api.sql(`SELECT xmin::text AS written FROM idempotency_keys WHERE key = 'once'`);
    const [event] = await api.sql('SELECT xmin::text AS written FROM change_events ORDER BY sequence DESC LIMIT 1');
    expect(kept).toEqual(event);
    await client.apply(document('again', { temperature: 0.5 }));
    expect(await client.apply(document('again', { temperature: 0.4 }), {}, key)).toEqual(first);
    expect(await content('again')).toMatchObject({ params: { temperature: 0.5 }, version: 2 });
  });
});

describe('applies and other writes at the same moment', () => {
  it('each happen whole, one after the other, with every version won once', async () => {
    await client.apply(document('busy', { temperature: 0 }));
    const applies = Array.from({ length: 12 }, (_, index) =>
      client.apply(
        document(
          'busy',
          { temperature: index / 100, top_k: index + 1 },
          { profiles: [{ profile: 'p', params: { top_k: index + 1 } }] },
        ),
      ),
    );
    await Promise.all(applies);
    const [own] = await api.sql(
      `SELECT params, version FROM override_sets WHERE runtime_id = 'busy' AND model = 'llama3:8b' AND profile IS NULL`,
    );
    const [profile] = await api.sql(
      `SELECT params, version FROM override_sets WHERE runtime_id = 'busy' AND profile = 'p'`,
    );
    expect(own).toMatchObject({ params: { top_k: Reflect.get(Object(profile?.['params']), 'top_k') } });
    const versions = await api.sql(
      `SELECT r.version FROM revisions r JOIN override_sets s ON s.id = r.set_id
       WHERE s.runtime_id = 'busy' AND s.profile IS NULL AND s.model = 'llama3:8b' ORDER BY 1`,
    );
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
    expect(versions).toHaveLength(Number(own?.['version']));
  });

  it('share a set with single writes without losing any of either', async () => {
    await client.apply(document('shared', { temperature: 0 }));
    const [targets, writer] = [api.app.get(OverrideTargets), api.app.get(ConfigWriter)];
    const author = { user_id: 'tuner', actor_kind: 'user', roles: [] } as const;
    const single = async (index: number) => {
      const target = await targets.ofModel({ model: 'llama3:8b', runtime: 'shared' }, 'en');
      return writer.write(target, patchWrite({ params: { top_k: index + 1 } }), {
        ...{ caller: author, source: 'api', requestId: `single-${index}`, idempotencyKey: null },
        ...{ condition: null, dryRun: false },
      });
    };
    await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        index % 3 === 0 ? client.apply(document('shared', { temperature: (index + 1) / 100 })) : single(index),
      ),
    );
    const revisions = await api.sql(
      `SELECT r.version, r.action FROM revisions r JOIN override_sets s ON s.id = r.set_id
       WHERE s.runtime_id = 'shared' AND s.model = 'llama3:8b' ORDER BY 1`,
    );
    expect(revisions.map(({ version }) => version)).toEqual(revisions.map((_, index) => index + 1));
    expect(revisions.filter(({ action }) => action === 'patch')).toHaveLength(16);
    expect(revisions.filter(({ action }) => action === 'apply')).toHaveLength(9);
  });

  it('register a new runtime once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => client.apply(document('rush', { temperature: 0.7 }))),
    );
    expect(answers.map(({ changes }) => changes.length).toSorted()).toEqual([0, 0, 0, 0, 0, 2]);
    expect(await api.sql(`SELECT count(*)::int AS n FROM change_events WHERE runtime_id = 'rush'`)).toEqual([{ n: 2 }]);
  });
});

describe('prune', () => {
  const nothing: SettingsDocument = { kamerton: 1, runtimes: [], presets: [] };

  it('is off unless asked for: what the document does not name stays, and is counted', async () => {
    await client.apply({
      ...document('kept', { temperature: 0.1 }, { profiles: [{ profile: 'p', params: { top_k: 2 } }] }),
      presets: [{ name: 'ours', params: { temperature: 0.2 } }],
    });
    const plan = await client.plan({
      kamerton: 1,
      runtimes: [{ id: 'kept', kind: 'ollama', base_url: ollama.url }],
      presets: [],
    });
    expect(plan.changes).toEqual([]);
    expect(plan.unmanaged.filter((name) => /kept|preset/.test(name))).toEqual([
      'runtime kept, model llama3:8b',
      'runtime kept, model llama3:8b, profile p',
      'preset ours',
    ]);
    expect(plan.unmanaged).toContain('runtime busy');
  });

  it('does not reach what the document says nothing of', async () => {
    const plan = await client.plan({ kamerton: 1 }, { prune: true });
    expect(plan.changes).toEqual([]);
    expect(plan.unmanaged).toContain('preset ours');
  });

  it('takes away sets, profiles and presets, and their history stays', async () => {
    const others = (await client.document()).runtimes?.filter(({ id }) => id !== 'kept') ?? [];
    const kept = { id: 'kept', kind: 'ollama', base_url: ollama.url };
    const applied = await client.apply({ ...nothing, runtimes: [...others, kept] }, { prune: true });
    expect(changesOf(applied)).toEqual([
      'delete override_set kept llama3:8b',
      'delete override_set kept llama3:8b p',
      'delete preset ours',
    ]);
    expect(applied.unmanaged).toEqual([]);
    const sets = await api.sql(
      `SELECT profile, params, version, deleted_at IS NOT NULL AS deleted FROM override_sets
       WHERE runtime_id = 'kept' AND model IS NOT NULL ORDER BY profile NULLS FIRST`,
    );
    expect(sets).toEqual([
      { profile: null, params: {}, version: 2, deleted: false },
      { profile: 'p', params: {}, version: 2, deleted: true },
    ]);
  });

  it('lets a profile come back with its next version', async () => {
    const applied = await client.apply(document('kept', {}, { profiles: [{ profile: 'p' }] }));
    expect(applied.changes).toMatchObject([{ action: 'create', place: { profile: 'p' }, version: { from: 2, to: 3 } }]);
  });

  it('takes away runtimes last, with all that was set on them', async () => {
    const applied = await client.apply(nothing, { prune: true });
    expect(changesOf(applied)).toContain('delete runtime kept');
    expect(await client.document()).toEqual(nothing);
    expect(await api.sql('SELECT count(*)::int AS n FROM override_sets')).toEqual([{ n: 0 }]);
    const [last] = await api.sql('SELECT action FROM change_events ORDER BY sequence DESC LIMIT 1');
    expect(last).toEqual({ action: 'runtime.delete' });
  });
});
