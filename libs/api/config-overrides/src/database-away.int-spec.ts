import { setTimeout as pause } from 'node:timers/promises';
import { UnitOfWork } from '@kamerton/api-database';
import { type TestApi, urlOf } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

/** Cuts the connections of this database that wait for a lock; waits until there is one. */
async function cutWaiting(): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const cut = await api.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    if (cut.length > 0) return;
    await pause(10);
  }
  throw new Error('nobody came to wait for the lock');
}

describe('a write whose database goes away', () => {
  it('is answered with 503, nothing of it is stored, and the next one passes', async () => {
    const { runtime, model } = await api.newModel();
    const place = { runtime, model };
    await api.patch(place, { params: { seed: 1 } });
    const before = [await api.read(place), await api.repositories.ledger.sequence()];
    await api.app.get(UnitOfWork).run(async (transaction) => {
      await transaction.overrideSets.lock({ runtimeId: runtime, model, profile: null });
      const [answer] = await Promise.all([api.send('PATCH', urlOf(place), { params: { seed: 2 } }), cutWaiting()]);
      expect(answer).toMatchObject({ status: 503, body: { code: 'DATABASE_UNAVAILABLE' } });
    });
    expect([await api.read(place), await api.repositories.ledger.sequence()]).toEqual(before);
    expect(api.accepted(runtime)).toHaveLength(1);
    expect(api.refused(runtime)).toEqual([]);
    expect(await api.patch(place, { params: { seed: 2 } })).toMatchObject({ version: 2 });
  });
});
