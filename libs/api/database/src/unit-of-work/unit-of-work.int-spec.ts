import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../connection/create-data-source.js';
import { asDatabaseUnavailable, DatabaseUnavailable } from '../failures/database-unavailable.js';
import { Repositories } from '../repositories/repositories.js';
import type { SetAddress } from '../repositories/override-set.repository.js';
import { runtimeRow, startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { UnitOfWork } from './unit-of-work.js';

const own: SetAddress = { runtimeId: 'ollama', model: 'llama3:8b', profile: null };

describe('the unit of work', () => {
  let server: TestDatabaseServer;
  let dataSource: DataSource;
  let work: UnitOfWork;
  let reads: Repositories;

  beforeAll(async () => {
    server = await startTestDatabases();
  });

  beforeEach(async () => {
    dataSource = await server.connect({ poolSize: 20 });
    work = new UnitOfWork(dataSource);
    reads = new Repositories(dataSource.manager);
    await reads.runtimes.insert(runtimeRow('ollama'));
  });

  afterAll(() => server.stop());

  /** One change as the API makes it: set, revision. */
  const bump = (address: SetAddress, then: () => Promise<void> = () => Promise.resolve()): Promise<number> =>
    work.run(async (tx) => {
      const set = await tx.overrideSets.lock(address);
      const version = set.version + 1;
      const at = new Date();
      const params = { top_k: version };
      await tx.overrideSets.update({ ...set, version, params, updatedAt: at, updatedBy: 'local' });
      await tx.revisions.insert({
        setId: set.id,
        version,
        action: 'patch',
        params,
        policies: {},
        attribution: {},
        deleted: false,
        diff: { top_k: { from: null, to: version } },
        reason: null,
        userId: 'local',
        at,
        requestId: 'r',
      });
      await then();
      return version;
    });

  it('gives fifty concurrent writers of one set the versions 1 to 50, each once', async () => {
    const versions = await Promise.all(Array.from({ length: 50 }, () => bump(own)));
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const set = await reads.overrideSets.find(own);
    expect(set?.version).toBe(50);
    expect(await reads.revisions.page(set?.id ?? '', null, 100)).toHaveLength(50);
  });

  it('leaves no trace of work that fails in its middle', async () => {
    await bump(own);
    await expect(bump(own, () => Promise.reject(new Error('in the middle')))).rejects.toThrow('in the middle');
    const set = await reads.overrideSets.find(own);
    expect(set).toMatchObject({ version: 1, params: { top_k: 1 } });
    expect(await reads.revisions.page(set?.id ?? '', null, 100)).toHaveLength(1);
  });

  it('gives up after a bounded number of attempts', async () => {
    let runs = 0;
    const hopeless = work.run(async () => {
      runs += 1;
      await dataSource.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
    });
    await expect(hopeless).rejects.toThrow(DatabaseUnavailable);
    await expect(hopeless).rejects.toThrow('again');
    expect(runs).toBe(15);
  });

  it('passes other refusals on at once, as they are', async () => {
    let runs = 0;
    const refused = work.run(async (tx) => {
      runs += 1;
      await tx.overrideSets.lock({ ...own, runtimeId: 'nobody' });
    });
    await expect(refused).rejects.toThrow(/foreign key/);
    expect(runs).toBe(1);
  });

  it('reads one state of the database, whatever is committed in between', async () => {
    await bump(own);
    const versions = await work.read(async (repositories) => {
      const before = await repositories.overrideSets.find(own);
      await bump(own);
      const after = await repositories.overrideSets.find(own);
      return [before?.version, after?.version];
    });
    expect(versions).toEqual([1, 1]);
  });

  it('refuses to write while it reads', async () => {
    await expect(work.read((repositories) => repositories.overrideSets.lock(own))).rejects.toThrow(/read-only/);
  });

  it('says so when the connection is cut in the middle', async () => {
    const cut = work.run(async (tx) => {
      await tx.overrideSets.lock(own);
      await dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`,
      );
      await tx.overrideSets.lock(own);
    });
    await expect(cut).rejects.toThrow(DatabaseUnavailable);
    expect(await bump(own)).toBe(1);
  });

  it('lets a crowd of writers wait longer than a connection may take to come', async () => {
    const { url } = await server.postgres.createDatabase();
    const narrow = await createDataSource({ url, poolSize: 3, connectTimeoutMs: 500 }).initialize();
    const crowded = new UnitOfWork(narrow);
    const writes = Array.from({ length: 60 }, () => crowded.run(() => pause(40)));
    await narrow.query('SELECT 1');
    expect(await Promise.all(writes)).toHaveLength(60);
    await narrow.destroy();
  });

  it('says so when a statement takes longer than allowed', async () => {
    const { url } = await server.postgres.createDatabase();
    const hasty = await createDataSource({ url, statementTimeoutMs: 50 }).initialize();
    const slow = new UnitOfWork(hasty).run(() => hasty.query('SELECT pg_sleep(5)'));
    await expect(slow).rejects.toThrow(DatabaseUnavailable);
    await hasty.destroy();
  });

  it('says so when the pool was closed under it', async () => {
    const closed = await server.connect();
    await closed.destroy();
    await expect(new UnitOfWork(closed).run((tx) => tx.runtimes.all())).rejects.toThrow(DatabaseUnavailable);
  });

  it('knows a server that is not there from a statement that is wrong', async () => {
    const nowhere = createDataSource({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
    const refused: unknown = await nowhere.initialize().catch((error: unknown) => error);
    expect(asDatabaseUnavailable(refused)).toBeInstanceOf(DatabaseUnavailable);
    const wrong: unknown = await dataSource.query('SELECT nonsense').catch((error: unknown) => error);
    expect(asDatabaseUnavailable(wrong)).toBeNull();
  });
});
