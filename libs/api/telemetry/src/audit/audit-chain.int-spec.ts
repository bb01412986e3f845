import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { chainStart, createDataSource, migrate, UnitOfWork } from '@kamerton/api-database';
import { systemActor, type AuditVerificationBody } from '@kamerton/contract';
import { startTestPostgres, type TestPostgres } from '@kamerton/testing';
import { startApp } from '../testing/start-app.js';

let postgres: TestPostgres;
let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  postgres = await startTestPostgres({ migrate: (to) => migrate({ url: to }) });
});
beforeEach(async () => {
  ({ url } = await postgres.createDatabase());
  app = await startApp(url);
});
afterEach(() => app.close());
afterAll(() => postgres.stop());

const event = (count: number) => ({
  ...systemActor,
  ...{ action: 'runtime.update' as const, at: new Date().toISOString(), runtime: 'gpu-1', model: null, profile: null },
  ...{
    version: null,
    diff: { enabled: { from: true, to: false } },
    reason: `change ${count}`,
    request_id: randomUUID(),
  },
});
const append = (count: number) =>
  app.get(UnitOfWork).run(({ ledger }) => ledger.appendAll(Array.from({ length: count }, (_, index) => event(index))));

/** Somebody with the rights of the database's owner, who can switch its guard off. */
async function tamper(statement: string): Promise<void> {
  const owner = await createDataSource({ url, poolSize: 1 }).initialize();
  await owner.query('ALTER TABLE change_events DISABLE TRIGGER change_events_append_only');
  await owner.query(statement);
  await owner.destroy();
}

async function verify(): Promise<AuditVerificationBody> {
  const answer = await app.inject({ url: '/audit/verify' });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

describe('GET /audit/verify', () => {
  it('finds an empty log intact', async () => {
    expect(await verify()).toEqual({ intact: true, events: 0, sequence: 0, hash: chainStart, broken: null });
  });

  it('walks a long log to its end', async () => {
    const events = await append(2_500);
    expect(await verify()).toEqual({
      intact: true,
      events: 2_500,
      sequence: 2_500,
      hash: events.at(-1)?.hash,
      broken: null,
    });
  });

  it.each([
    ['an altered reason', `UPDATE change_events SET reason = 'nothing' WHERE sequence = 3`, 3, 'altered', 3],
    ['a diff that is not what it was', `UPDATE change_events SET diff = '{}' WHERE sequence = 5`, 5, 'altered', 5],
    ['another author', `UPDATE change_events SET user_id = 'somebody' WHERE sequence = 1`, 1, 'altered', 1],
    ['an event that is gone', 'DELETE FROM change_events WHERE sequence = 4', 4, 'missing', 3],
    ['a beginning that is gone', 'DELETE FROM change_events WHERE sequence = 1', 1, 'missing', 0],
    ['an end that is gone', 'DELETE FROM change_events WHERE sequence = 5', 5, 'cut_off', 4],
    ['a log that is gone', 'DELETE FROM change_events', 1, 'cut_off', 0],
    [
      'a link of its own making',
      `UPDATE change_events SET previous_hash = repeat('f', 64) WHERE sequence = 2`,
      2,
      'detached',
      2,
    ],
  ] as const)('names %s', async (_, statement, sequence, reason, events) => {
    await append(5);
    await tamper(statement);
    expect(await verify()).toMatchObject({
      intact: false,
      sequence: sequence - 1,
      events,
      broken: { sequence, reason },
    });
  });

  it('notices a last event that was replaced together with its hash', async () => {
    await append(2);
    await tamper(`UPDATE ledger SET last_hash = repeat('0', 64)`);
    expect(await verify()).toMatchObject({ intact: false, sequence: 2, broken: { sequence: 3, reason: 'cut_off' } });
  });
});
