import type { DataSource } from 'typeorm';
import { startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { ReceiptRepository, type ReceiptRow } from './receipt.repository.js';

const followed = (model: string, profile: string | null = null, runtime = 'gpu-1') => ({ runtime, model, profile });

describe('receipts', () => {
  let server: TestDatabaseServer;
  let dataSource: DataSource;
  let receipts: ReceiptRepository;

  const put = (instance: string, change: Partial<ReceiptRow> = {}) =>
    receipts.put({
      ...{ service: 'chat', instance, sequence: 7, appliedAt: new Date(), lastSeenAt: new Date(), follows: [] },
      ...change,
    });

  beforeAll(async () => {
    server = await startTestDatabases();
  });
  beforeEach(async () => {
    dataSource = await server.connect();
    receipts = new ReceiptRepository(dataSource);
  });
  afterAll(() => server.stop());

  it('replace what the same process said before', async () => {
    await put('a', { sequence: null, appliedAt: null });
    await put('a', { sequence: 9, follows: [followed('m')] });
    expect(await receipts.page(undefined, null, 10)).toMatchObject([
      { service: 'chat', instance: 'a', sequence: 9, follows: [{ runtime: 'gpu-1', model: 'm', profile: null }] },
    ]);
  });

  it('that were overtaken on their way do not bring the older word back', async () => {
    const now = Date.now();
    await put('a', { sequence: 9, lastSeenAt: new Date(now) });
    await put('a', { sequence: 8, lastSeenAt: new Date(now - 1_000) });
    expect((await receipts.page(undefined, null, 10))[0]?.sequence).toBe(9);
  });

  it('come by service and instance, page by page, of one service when asked so', async () => {
    for (const [service, instance] of [
      ['b', '1'],
      ['a', '2'],
      ['a', '1'],
      ['c', '1'],
    ] as const) {
      await put(instance, { service });
    }
    const first = await receipts.page(undefined, null, 2);
    expect(first.map(({ service, instance }) => service + instance)).toEqual(['a1', 'a2']);
    const second = await receipts.page(undefined, ['a', '2'], 10);
    expect(second.map(({ service, instance }) => service + instance)).toEqual(['b1', 'c1']);
    expect(await receipts.page('b', null, 10)).toHaveLength(1);
  });

  it('tell which services follow the models of a runtime, by how many processes', async () => {
    await put('1', { follows: [followed('m'), followed('m', 'terse'), followed('other', null, 'gpu-2')] });
    await put('2', { follows: [followed('m')] });
    await put('1', { service: 'agent', follows: [followed('m')] });
    expect(await receipts.servicesOf('gpu-1')).toMatchObject([
      { service: 'agent', model: 'm', profile: null, instances: 1 },
      { service: 'chat', model: 'm', profile: null, instances: 2 },
      { service: 'chat', model: 'm', profile: 'terse', instances: 1 },
    ]);
  });

  it('count a process once, also where it names a model twice', async () => {
    await put('1', { follows: [followed('m'), followed('m')] });
    expect(await receipts.servicesOf('gpu-1')).toMatchObject([{ service: 'chat', model: 'm', instances: 1 }]);
  });

  it('of a service count as far as the slowest of its processes, and one without a snapshot as none', async () => {
    await put('1', { sequence: 9 });
    await put('2', { sequence: 4 });
    await put('1', { service: 'agent', sequence: null });
    expect(await receipts.convergence()).toEqual([
      { service: 'agent', instances: 1, sequence: null },
      { service: 'chat', instances: 2, sequence: 4 },
    ]);
  });

  it('are forgotten a day after the last word, and soon do not count for convergence', async () => {
    await put('old', { lastSeenAt: new Date(Date.now() - 25 * 3_600_000), follows: [followed('m')] });
    await put('quiet', { lastSeenAt: new Date(Date.now() - 3_600_000) });
    expect((await receipts.page(undefined, null, 10)).map(({ instance }) => instance)).toEqual(['quiet']);
    expect(await receipts.servicesOf('gpu-1')).toEqual([]);
    expect(await receipts.convergence()).toEqual([]);
    await receipts.removeForgotten();
    expect(await dataSource.query('SELECT instance FROM receipts')).toEqual([{ instance: 'quiet' }]);
  });
});
