import type { DataSource } from 'typeorm';
import { createDataSource } from '../connection/create-data-source.js';
import { driverCode } from '../failures/driver-code.js';
import type { SetAddress } from '../repositories/override-set.repository.js';
import { runtimeRow, startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { Repositories } from '../repositories/repositories.js';
import { type Transaction, UnitOfWork } from './unit-of-work.js';

const own: SetAddress = { runtimeId: 'ollama', model: 'llama3:8b', profile: null };
const other: SetAddress = { ...own, model: 'qwen3:8b' };

let server: TestDatabaseServer;
const opened: DataSource[] = [];
let dataSource: DataSource;
let work: UnitOfWork;

beforeAll(async () => {
  server = await startTestDatabases();
});
afterAll(async () => {
  await Promise.all(opened.filter(({ isInitialized }) => isInitialized).map((source) => source.destroy()));
  await server.stop();
});

/** Connections that begin every transaction at this level, whatever the data source would ask for. */
async function connectAt(isolation: string): Promise<DataSource> {
  const { url } = await server.postgres.createDatabase();
  const options = `-c default_transaction_isolation=${isolation.replace(' ', '\\ ')}`;
  return createDataSource({ url, statementTimeoutMs: 60_000 }).setOptions({ extra: { options } }).initialize();
}

async function begin(source: DataSource): Promise<void> {
  opened.push(source);
  dataSource = source;
  work = new UnitOfWork(source);
  const { runtimes, overrideSets } = new Repositories(source.manager);
  await runtimes.insert(runtimeRow('ollama'));
  await source.transaction(async (manager) => {
    for (const address of [own, other]) await new Repositories(manager).overrideSets.lock(address);
  });
  expect(await overrideSets.find(own)).toMatchObject({ version: 0 });
}

/** Work together with the SQLSTATE of each failure that it met on its way. */
function observed(run: (transaction: Transaction) => Promise<void>): { done: Promise<void>; states: string[] } {
  const states: string[] = [];
  const done = work.run(async (transaction) => {
    try {
      await run(transaction);
    } catch (error) {
      states.push(driverCode(error) ?? String(error));
      throw error;
    }
  });
  return { done, states };
}

/** Resolves once so many have come. */
function meeting(count: number): () => Promise<void> {
  let come = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    come += 1;
    if (come === count) open();
    return all;
  };
}

const bump = async ({ overrideSets }: Transaction, address: SetAddress): Promise<void> => {
  const set = await overrideSets.lock(address);
  await overrideSets.update({ ...set, version: set.version + 1 });
};

const versionOf = async (address: SetAddress) =>
  (await new Repositories(dataSource.manager).overrideSets.find(address))?.version;

it('a deadlock (40P01) between two writers is retried, and both of them are done', async () => {
  await begin(await server.connect());
  const bothHoldOne = meeting(2);
  const crossing = (first: SetAddress, second: SetAddress) =>
    observed(async (transaction) => {
      await bump(transaction, first);
      await bothHoldOne();
      await bump(transaction, second);
    });
  const crossed = [crossing(own, other), crossing(other, own)];
  await Promise.all(crossed.map(({ done }) => done));
  expect(crossed.flatMap(({ states }) => states)).toEqual(['40P01']);
  expect([await versionOf(own), await versionOf(other)]).toEqual([2, 2]);
});

it('a serialisation failure (40001) is retried, and nothing is lost', async () => {
  await begin(await connectAt('repeatable read'));
  const bothHaveRead = meeting(2);
  const adding = () =>
    observed(async (transaction) => {
      await transaction.overrideSets.find(own);
      await bothHaveRead();
      await bump(transaction, own);
    });
  const added = [adding(), adding()];
  await Promise.all(added.map(({ done }) => done));
  expect(added.flatMap(({ states }) => states)).toEqual(['40001']);
  expect(await versionOf(own)).toBe(2);
});

it('two hundred writers of one set all come through where every wait ends in a serialisation failure', async () => {
  await begin(await connectAt('repeatable read'));
  const writers = Array.from({ length: 200 }, () => observed((transaction) => bump(transaction, own)));
  await Promise.all(writers.map(({ done }) => done));
  expect(await versionOf(own)).toBe(200);
  expect(new Set(writers.flatMap(({ states }) => states))).toEqual(new Set(['40001']));
}, 60_000);

it('the level of the database itself does not matter: writers wait for each other instead of failing', async () => {
  const { url } = await server.postgres.createDatabase();
  const setting = await createDataSource({ url }).initialize();
  await setting.query(
    `ALTER DATABASE "${new URL(url).pathname.slice(1)}" SET default_transaction_isolation = 'serializable'`,
  );
  await setting.destroy();
  await begin(await createDataSource({ url, poolSize: 20 }).initialize());
  const writers = Array.from({ length: 50 }, () => observed((transaction) => bump(transaction, own)));
  await Promise.all(writers.map(({ done }) => done));
  expect(writers.flatMap(({ states }) => states)).toEqual([]);
  expect(await versionOf(own)).toBe(50);
});
