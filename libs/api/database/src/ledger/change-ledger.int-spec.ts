import type { AuditEventBody } from '@kamerton/contract';
import type { DataSource } from 'typeorm';
import { Repositories } from '../repositories/repositories.js';
import { runtimeRow, startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { auditEventBody } from './audit-event-body.js';
import { chainHash, chainStart } from './chain-hash.js';
import { changesChannel, type NewChangeEvent } from './change-ledger.js';

const event = (model: string): NewChangeEvent => ({
  at: '2026-01-02T03:04:05.006Z',
  user_id: 'local',
  actor_kind: 'user',
  action: 'config.patch',
  runtime: 'gone-by-now',
  model,
  profile: null,
  version: 1,
  diff: { temperature: { from: null, to: 0.1 }, stop: { from: null, to: ['zażółć', '\u2028'] } },
  reason: null,
  source: 'api',
  request_id: 'r-1',
});

describe('the change ledger', () => {
  let server: TestDatabaseServer;
  let dataSource: DataSource;
  let work: UnitOfWork;

  beforeAll(async () => {
    server = await startTestDatabases();
  });

  beforeEach(async () => {
    dataSource = await server.connect({ poolSize: 20 });
    work = new UnitOfWork(dataSource);
  });

  afterAll(() => server.stop());

  const chain = async (): Promise<{ body: AuditEventBody; previousHash: string }[]> => {
    const rows = await new Repositories(dataSource.manager).changeEvents.following(0, 1000);
    return rows.map((row) => ({ body: auditEventBody(row), previousHash: row.previousHash }));
  };

  it('numbers events of many writers without a gap, each chained to the one before', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => work.run((tx) => tx.ledger.append(event(`m${index}`)))));
    let previous = chainStart;
    const events = await chain();
    expect(events.map(({ body }) => body.sequence)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    for (const { body, previousHash } of events) {
      const { hash, ...rest } = body;
      expect(previousHash).toBe(previous);
      expect(hash).toBe(chainHash(previous, rest));
      previous = hash;
    }
  });

  it('chains events that are appended together like those that are appended one by one', async () => {
    const models = (from: number) => Array.from({ length: 5 }, (_, index) => event(`m${from + index}`));
    const one = await work.run((tx) => tx.ledger.append(event('m0')));
    const many = await work.run((tx) => tx.ledger.appendAll(models(1)));
    const next = await work.run((tx) => tx.ledger.append(event('m6')));
    expect((await chain()).map(({ body }) => body)).toEqual([one, ...many, next]);
    let previous = chainStart;
    for (const { body, previousHash } of await chain()) {
      const { hash, ...rest } = body;
      expect(previousHash).toBe(previous);
      expect(hash).toBe(chainHash(previous, rest));
      previous = hash;
    }
  });

  it('appends nothing without touching the ledger when there is nothing to append', async () => {
    expect(await work.run((tx) => tx.ledger.appendAll([]))).toEqual([]);
    expect(await work.read(({ ledger }) => ledger.sequence())).toBe(0);
  });

  it('gives back from the database exactly what append answered', async () => {
    const appended = await work.run((tx) => tx.ledger.append(event('m')));
    expect((await chain())[0]?.body).toEqual(appended);
  });

  it('forgets sequence and event together when the work fails after the append', async () => {
    await work.run((tx) => tx.ledger.append(event('kept')));
    const broken = work.run(async (tx) => {
      await tx.ledger.append(event('lost'));
      throw new Error('the power went out');
    });
    await expect(broken).rejects.toThrow('the power went out');
    const next = await work.run((tx) => tx.ledger.append(event('next')));
    expect(next.sequence).toBe(2);
    expect((await chain()).map(({ body }) => body.model)).toEqual(['kept', 'next']);
  });

  it.each([
    [`UPDATE change_events SET user_id = 'somebody-else'`],
    ['DELETE FROM change_events'],
    ['TRUNCATE change_events'],
  ])('refuses to rewrite history: %s', async (statement) => {
    await work.run((tx) => tx.ledger.append(event('m')));
    await expect(dataSource.query(statement)).rejects.toThrow(/append-only/);
    expect(await chain()).toHaveLength(1);
  });

  it('announces the sequence of a commit, and nothing of a rollback', async () => {
    const heard: (string | undefined)[] = [];
    const listener = dataSource.createQueryRunner();
    const client: NodeJS.EventEmitter = await listener.connect();
    client.on('notification', ({ payload }: { payload?: string }) => heard.push(payload));
    await listener.query(`LISTEN ${changesChannel}`);
    const broken = work.run(async (tx) => {
      await tx.ledger.append(event('lost'));
      throw new Error('undone');
    });
    await expect(broken).rejects.toThrow('undone');
    await work.run((tx) => tx.ledger.append(event('kept')));
    // The server hands notifications over before the answer to the next statement of the listening connection.
    await listener.query('SELECT 1');
    await listener.release();
    expect(heard).toEqual(['1']);
  });

  it('keeps the events of a runtime that was deleted', async () => {
    await work.run(async (tx) => {
      await tx.runtimes.insert(runtimeRow('gone-by-now'));
      await tx.ledger.append(event('m'));
    });
    await work.run((tx) => tx.runtimes.remove('gone-by-now'));
    expect((await chain()).map(({ body }) => body.runtime)).toEqual(['gone-by-now']);
  });
});
