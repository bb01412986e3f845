import type { ModelEntity } from '../entities/model.entity.js';
import { runtimeRow, startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { Repositories } from '../repositories/repositories.js';
import { ServingMark } from './serving-mark.js';

const row = (model: string, overrides: Partial<ModelEntity> = {}): ModelEntity => ({
  runtimeId: 'gpu-1',
  model,
  facts: null,
  factsHash: null,
  digest: null,
  schemaStatus: 'missing',
  problemCode: 'DISCOVERY_FAILED',
  problemDetail: null,
  present: true,
  discoveredAt: new Date('2026-01-02T03:04:05.678Z'),
  ...overrides,
});

describe('the mark of what consumers are told', () => {
  let server: TestDatabaseServer;
  let records: Repositories;

  beforeAll(async () => {
    server = await startTestDatabases();
  });

  beforeEach(async () => {
    records = new Repositories((await server.connect()).manager);
    await records.runtimes.insert(runtimeRow('gpu-1'));
    await records.models.save([row('a')]);
  });

  afterAll(() => server.stop());

  it('has a part that only models and runtimes move', async () => {
    const mark = new ServingMark(records);
    const [whole, registry] = [await mark.current(), await mark.registry()];
    await records.ledger.append({
      at: '2026-01-02T03:04:05.006Z',
      user_id: 'local',
      actor_kind: 'user',
      action: 'config.patch',
      runtime: 'gpu-1',
      model: 'a',
      profile: null,
      version: 1,
      diff: {},
      reason: null,
      source: 'api',
      request_id: 'r-1',
    });
    expect(await mark.current()).not.toBe(whole);
    expect(await mark.registry()).toBe(registry);
    await records.models.save([row('b')]);
    expect(await mark.registry()).not.toBe(registry);
  });

  const changes = async (act: () => Promise<unknown>): Promise<boolean> => {
    const before = await records.servingMark();
    await act();
    return (await records.servingMark()) !== before;
  };

  it.each<[string, () => Promise<unknown>]>([
    ['a model comes', () => records.models.save([row('b')])],
    ['a model goes', () => records.models.retire('gpu-1', ['a'])],
    ['facts change', () => records.models.save([row('a', { factsHash: 'other' })])],
    ['the runtime has another version', () => records.runtimes.update('gpu-1', { version: '9.9.9' })],
    ['the runtime is removed', () => records.runtimes.remove('gpu-1')],
    [
      'a change is accepted',
      () =>
        records.ledger.append({
          at: '2026-01-02T03:04:05.678Z',
          user_id: 'local',
          actor_kind: 'user',
          action: 'config.patch',
          runtime: 'gpu-1',
          model: 'a',
          profile: null,
          version: 1,
          diff: {},
          reason: null,
          source: 'api',
          request_id: 'r1',
        }),
    ],
  ])('moves when %s', async (_, act) => expect(await changes(act)).toBe(true));

  it.each<[string, () => Promise<unknown>]>([
    ['nothing happens', () => Promise.resolve()],
    ['a runtime was seen again', () => records.runtimes.update('gpu-1', { lastSeenAt: new Date() })],
    ['a runtime is found to have lost none of its models', () => records.models.retire('gpu-1', [])],
  ])('stays when %s', async (_, act) => expect(await changes(act)).toBe(false));
});
