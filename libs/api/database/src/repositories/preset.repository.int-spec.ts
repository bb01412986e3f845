import type { DataSource } from 'typeorm';
import { startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import type { PresetRevision } from './preset.repository.js';
import { Repositories } from './repositories.js';

const revision = (change: Partial<PresetRevision> = {}): PresetRevision => ({
  preset: 'calm',
  version: 1,
  action: 'create',
  description: 'for reports',
  params: { temperature: 0, stop: ['x'] },
  reason: null,
  userId: 'anna',
  at: new Date('2026-01-02T03:04:05.678Z'),
  requestId: 'r1',
  ...change,
});

describe('presets', () => {
  let server: TestDatabaseServer;
  let dataSource: DataSource;
  let work: UnitOfWork;

  const presets = () => new Repositories(dataSource.manager).presets;
  const record = (change: Partial<PresetRevision> = {}) =>
    work.run(async (records) => {
      await records.presets.hold(change.preset ?? 'calm');
      await records.presets.record(revision(change));
    });

  beforeAll(async () => {
    server = await startTestDatabases();
  });
  beforeEach(async () => {
    dataSource = await server.connect();
    work = new UnitOfWork(dataSource);
  });
  afterAll(() => server.stop());

  it('come back as they were written, by name', async () => {
    await record({ preset: 'zeal' });
    await record();
    const written = {
      version: 1,
      live: true,
      description: 'for reports',
      params: revision().params,
      updatedBy: 'anna',
    };
    expect(await presets().all()).toMatchObject([
      { name: 'calm', ...written },
      { name: 'zeal', ...written },
    ]);
    expect(await presets().find('calm')).toMatchObject({ ...written, updatedAt: revision().at });
    expect(await presets().find('nothing')).toBeNull();
  });

  it('that were deleted are not there, and keep number and history', async () => {
    await record();
    await record({ version: 2, action: 'delete' });
    expect([await presets().all(), await presets().find('calm')]).toEqual([[], null]);
    expect(await work.run((records) => records.presets.hold('calm'))).toMatchObject({ version: 2, live: false });
    expect(await presets().revisions('calm', null, 10)).toEqual([
      revision({ version: 2, action: 'delete' }),
      revision(),
    ]);
    expect(await presets().revisions('calm', 2, 10)).toEqual([revision()]);
    expect(await presets().revision('calm', 1)).toEqual(revision());
    expect([await presets().revision('calm', 3), await presets().revision('other', 1)]).toEqual([null, null]);
  });

  it('of one name are written one after the other, even the first time', async () => {
    const add = () =>
      work.run(async (records) => {
        const { version } = await records.presets.hold('calm');
        await records.presets.record(revision({ version: version + 1 }));
      });
    await Promise.all(Array.from({ length: 8 }, add));
    expect((await presets().find('calm'))?.version).toBe(8);
  });
});
