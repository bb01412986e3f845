import { runtimeRow, startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import type { OverrideSetEntity } from '../entities/override-set.entity.js';
import type { SetAddress } from './override-set.repository.js';
import { Repositories } from './repositories.js';

const wide: SetAddress = { runtimeId: 'ollama', model: null, profile: null };
const own: SetAddress = { ...wide, model: 'llama3:8b' };
const summariser: SetAddress = { ...own, profile: 'summariser' };

describe('override sets', () => {
  let server: TestDatabaseServer;
  let work: UnitOfWork;
  let records: Repositories;

  beforeAll(async () => {
    server = await startTestDatabases();
  });

  beforeEach(async () => {
    const dataSource = await server.connect();
    work = new UnitOfWork(dataSource);
    records = new Repositories(dataSource.manager);
    await records.runtimes.insert(runtimeRow('ollama'));
  });

  afterAll(() => server.stop());

  const lock = (at: SetAddress) => work.run((tx) => tx.overrideSets.lock(at));

  it('keep runtime, model and profile apart', async () => {
    const ids = await Promise.all([wide, own, summariser, own].map(async (at) => (await lock(at)).id));
    expect(new Set(ids).size).toBe(3);
    expect(ids[3]).toBe(ids[1]);
  });

  it('are found with the rungs below them and nothing else', async () => {
    for (const at of [wide, own, summariser, { ...own, profile: 'chat' }, { ...own, model: 'other' }]) {
      await lock(at);
    }
    const rungs = async (at: SetAddress) =>
      (await records.overrideSets.onLadder(at)).map(({ model, profile }) => `${model}/${profile}`).sort();
    expect(await rungs(wide)).toEqual(['null/null']);
    expect(await rungs(own)).toEqual(['llama3:8b/null', 'null/null']);
    expect(await rungs(summariser)).toEqual(['llama3:8b/null', 'llama3:8b/summariser', 'null/null']);
  });

  it('keep 0, false, "" and empty lists as the values they are', async () => {
    const set = await lock(own);
    const params = { seed: 0, logprobs: false, format: '', stop: [], temperature: 0.1 };
    await records.overrideSets.update({ ...set, version: 1, params });
    expect((await records.overrideSets.find(own))?.params).toEqual(params);
  });

  it('that hold nothing are left out of the filled ones', async () => {
    await lock(wide);
    const set = await lock(summariser);
    await records.overrideSets.update({ ...set, version: 1, policies: { top_k: { forbid: true } } });
    expect((await records.overrideSets.filled()).map(({ profile }) => profile)).toEqual(['summariser']);
  });

  describe('of profiles', () => {
    const write = async (at: SetAddress, change: Partial<OverrideSetEntity>) => {
      const set = await lock(at);
      await records.overrideSets.update({ ...set, version: set.version + 1, ...change });
    };
    const named = (profile: string) => ({ ...own, profile });
    const namesOf = (sets: readonly OverrideSetEntity[]) => sets.map(({ profile }) => profile);

    beforeEach(async () => {
      await write(own, { params: { top_k: 1 } });
      await write(named('b'), { params: { top_k: 2 } });
      await write(named('a'), {});
      await write(named('gone'), { deletedAt: new Date() });
      await lock(named('never-written'));
      await write({ ...own, model: 'other', profile: 'c' }, {});
    });

    it('are listed by name while they are there, empty or not', async () => {
      const page = async (after: string | null, limit: number) =>
        namesOf(await records.overrideSets.profiles('ollama', 'llama3:8b', after, limit));
      expect(await page(null, 10)).toEqual(['a', 'b']);
      expect(await page(null, 1)).toEqual(['a']);
      expect(await page('a', 10)).toEqual(['b']);
    });

    it('are served while they are there, the model’s own set when it holds anything', async () => {
      await lock(wide);
      expect(namesOf(await records.overrideSets.served())).toEqual([null, 'a', 'b', 'c']);
    });

    it('bear on the requests for their model, as its own set and the runtime-wide one do', async () => {
      await write(wide, { params: { top_k: 9 } });
      const bearing = async (model: string | null) => namesOf(await records.overrideSets.bearingOn('ollama', model));
      expect(await bearing('llama3:8b')).toEqual([null, null, 'a', 'b']);
      expect(await bearing('other')).toEqual([null, 'c']);
      expect(await bearing('never-heard-of')).toEqual([null]);
      expect(await bearing(null)).toEqual([null, null, 'a', 'b', 'c']);
      expect(await records.overrideSets.bearingOn('another', null)).toEqual([]);
    });

    it('hold nothing once they are deleted', async () => {
      const deleted = write(named('b'), { params: { top_k: 2 }, deletedAt: new Date() });
      await expect(deleted).rejects.toThrow(/check constraint/);
      await expect(write(own, { params: {}, deletedAt: new Date() })).rejects.toThrow(/check constraint/);
    });
  });

  it('that were made in vain can be taken back, those once written cannot', async () => {
    const set = await lock(own);
    const written = await lock(wide);
    await records.overrideSets.update({ ...written, version: 1 });
    for (const each of [set, written]) await records.overrideSets.discard(each);
    expect(await records.overrideSets.find(own)).toBeNull();
    expect(await records.overrideSets.find(wide)).toMatchObject({ version: 1 });
  });

  it('keep their runtime while a writer holds it, and a runtime that is gone cannot be held', async () => {
    const steps: string[] = [];
    let removal: Promise<unknown> = Promise.resolve();
    await work.run(async (tx) => {
      expect(await tx.runtimes.hold('ollama')).toBe(true);
      removal = records.runtimes.remove('ollama').then(() => steps.push('removed'));
      expect(await records.runtimes.update('ollama', { status: 'down' })).toBe(true);
      await tx.overrideSets.lock(own);
      steps.push('locked');
    });
    await removal;
    expect(steps).toEqual(['locked', 'removed']);
    expect(await work.run((tx) => tx.runtimes.hold('ollama'))).toBe(false);
  });

  it('can be held by a transaction only', async () => {
    await expect(records.overrideSets.lock(own)).rejects.toThrow(/transaction is required/);
  });

  it('of a profile cannot stand without a model', async () => {
    await expect(lock({ ...wide, profile: 'summariser' })).rejects.toThrow(/check constraint/);
  });
});
