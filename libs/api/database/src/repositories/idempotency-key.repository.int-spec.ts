import type { DataSource } from 'typeorm';
import { startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { IdempotencyKeyRepository } from './idempotency-key.repository.js';

const answer = { status: 200, headers: { etag: '"7"' }, body: { version: 7, list: [null, 'é'] } };

describe('idempotency keys', () => {
  let server: TestDatabaseServer;
  let dataSource: DataSource;
  let keys: IdempotencyKeyRepository;

  beforeAll(async () => {
    server = await startTestDatabases();
  });

  beforeEach(async () => {
    dataSource = await server.connect();
    keys = new IdempotencyKeyRepository(dataSource);
  });

  afterAll(() => server.stop());

  const age = (by: string) =>
    dataSource.query(`UPDATE idempotency_keys SET created_at = created_at - interval '${by}'`);

  it('go to exactly one of many who claim them at once', async () => {
    const claims = await Promise.all(Array.from({ length: 8 }, () => keys.claim('local', 'k', 'hash')));
    expect(claims.filter((holder) => holder === null)).toHaveLength(1);
    expect(claims.filter((holder) => holder !== null)).toEqual(Array(7).fill({ requestHash: 'hash', answer: null }));
  });

  it('give the first answer back', async () => {
    await keys.claim('local', 'k', 'hash');
    await keys.complete('local', 'k', answer);
    expect(await keys.claim('local', 'k', 'other')).toEqual({ requestHash: 'hash', answer });
  });

  it('of one caller are not those of another', async () => {
    await keys.claim('local', 'k', 'hash');
    expect(await keys.claim('somebody', 'k', 'hash')).toBeNull();
  });

  it('can be claimed again after a release, but an answer is never released', async () => {
    await keys.claim('local', 'k', 'hash');
    await keys.release('local', 'k');
    expect(await keys.holder('local', 'k')).toBeNull();
    expect(await keys.claim('local', 'k', 'hash')).toBeNull();
    await keys.complete('local', 'k', answer);
    await keys.release('local', 'k');
    expect(await keys.holder('local', 'k')).toEqual({ requestHash: 'hash', answer });
  });

  it('held by a process that died are free after a minute, answers after a day', async () => {
    await keys.claim('local', 'k', 'hash');
    await age('61 seconds');
    expect(await keys.claim('local', 'k', 'hash')).toBeNull();
    await keys.complete('local', 'k', answer);
    await age('23 hours');
    expect(await keys.claim('local', 'k', 'hash')).not.toBeNull();
    await age('2 hours');
    expect(await keys.claim('local', 'k', 'other')).toBeNull();
  });

  it('older than a day are cleaned away', async () => {
    await keys.claim('local', 'old', 'hash');
    await age('25 hours');
    await keys.claim('local', 'new', 'hash');
    await keys.removeVoid();
    expect(await keys.holder('local', 'old')).toBeNull();
    expect(await keys.holder('local', 'new')).not.toBeNull();
  });
});
