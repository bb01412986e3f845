import type { ParameterValues } from '@kamerton/parameter-schema';
import type { RevisionEntity } from '../entities/revision.entity.js';
import { runtimeRow, startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { Repositories } from './repositories.js';

const moment = (second: number): Date => new Date(Date.UTC(2026, 0, 2, 3, 4, second));

describe('the ladder at a time', () => {
  let server: TestDatabaseServer;
  let records: Repositories;

  beforeAll(async () => {
    server = await startTestDatabases();
  });

  beforeEach(async () => {
    const dataSource = await server.connect();
    records = new Repositories(dataSource.manager);
    await records.runtimes.insert(runtimeRow('ollama'));
  });

  afterAll(() => server.stop());

  const address = { runtimeId: 'ollama', model: 'm', profile: 'p' };

  /** Each set is at the version that its revisions end with. */
  async function revise(profile: string | null, version: number, at: Date, deleted = false): Promise<void> {
    await records.overrideSets.lockAll([{ ...address, profile }]);
    const set = await records.overrideSets.find({ ...address, profile });
    if (set === null) throw new Error('the set was just made');
    const params: ParameterValues = deleted ? {} : { top_k: version };
    const attribution: RevisionEntity['attribution'] = deleted
      ? {}
      : { top_k: { user_id: 'anna', at: at.toISOString() } };
    await records.revisions.insert({
      ...{ setId: set.id, version, action: 'patch', params, policies: {}, attribution, deleted, diff: {}, at },
      ...{ reason: null, userId: 'anna', requestId: 'r' },
    });
  }

  it('is made of the last revisions at or before it', async () => {
    await revise(null, 1, moment(10));
    await revise('p', 1, moment(20));
    await revise(null, 2, moment(30));
    const versionsAt = async (second: number) =>
      (await records.history.ladderAt(address, moment(second))).map((set) => `${set.profile} ${set.version}`).sort();
    expect(await versionsAt(9)).toEqual([]);
    expect(await versionsAt(10)).toEqual(['null 1']);
    expect(await versionsAt(29)).toEqual(['null 1', 'p 1']);
    expect(await versionsAt(30)).toEqual(['null 2', 'p 1']);
  });

  it('has the set as it was, with whose each value was', async () => {
    await revise('p', 1, moment(20));
    await revise('p', 2, moment(30));
    expect(await records.history.ladderAt(address, moment(25))).toMatchObject([
      {
        ...address,
        version: 1,
        params: { top_k: 1 },
        policies: {},
        attribution: { top_k: { user_id: 'anna', at: moment(20).toISOString() } },
        updatedAt: moment(20),
        updatedBy: 'anna',
        deletedAt: null,
      },
    ]);
  });

  it('tells a profile that was deleted then', async () => {
    await revise('p', 1, moment(20));
    await revise('p', 2, moment(30), true);
    await revise('p', 3, moment(40));
    const deletedAt = async (second: number) =>
      (await records.history.ladderAt(address, moment(second)))[0]?.deletedAt ?? null;
    expect(await deletedAt(25)).toBeNull();
    expect(await deletedAt(35)).toEqual(moment(30));
    expect(await deletedAt(45)).toBeNull();
  });

  it('of several revisions of one moment has the last', async () => {
    for (const version of [1, 2, 3]) await revise(null, version, moment(20));
    expect(await records.history.ladderAt(address, moment(20))).toMatchObject([{ version: 3 }]);
  });
});
