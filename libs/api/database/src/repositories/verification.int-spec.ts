import { randomUUID } from 'node:crypto';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import type { DataSource } from 'typeorm';
import type { ModelEntity } from '../entities/model.entity.js';
import { runtimeRow, startTestDatabases, type TestDatabaseServer } from '../testing/test-database.js';
import { Repositories } from './repositories.js';

const facts: ModelFacts = {
  kind: 'vllm',
  model: 'a',
  runtime_version: '0.24.0',
  digest: null,
  engine: null,
  format: null,
  architecture: null,
  family: null,
  parameter_size: null,
  quantization: null,
  context_length: 4096,
  capabilities: ['completion'],
  loaded: false,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
};

const row = (change: Partial<ModelEntity> = {}): ModelEntity => ({
  runtimeId: 'gpu-1',
  model: 'a',
  facts,
  factsHash: 'h1',
  digest: 'd1',
  schemaStatus: 'ready',
  problemCode: null,
  problemDetail: null,
  present: true,
  discoveredAt: new Date('2026-01-02T03:04:05.678Z'),
  ...change,
});

const actor = { user_id: 'local', actor_kind: 'user', source: 'api', request_id: 'r-1' } as const;
const limits = { requests: 400, tokens: 20_000, seconds: 600 };
const progress = { done: 1, total: 3, parameter: 'top_p', requests: 5, tokens: 60 };

let server: TestDatabaseServer;
let dataSource: DataSource;
let records: Repositories;

beforeAll(async () => {
  server = await startTestDatabases();
});

beforeEach(async () => {
  dataSource = await server.connect();
  records = new Repositories(dataSource.manager);
  await records.runtimes.insert(runtimeRow('gpu-1'));
  await records.models.save([row()]);
});

afterAll(() => server.stop());

async function begin(model = 'a'): Promise<string> {
  const id = randomUUID();
  await records.verificationRuns.begin({ id, runtimeId: 'gpu-1', model, total: 3, limits, startedBy: actor });
  return id;
}

async function prove(): Promise<void> {
  const id = await begin();
  const check = { step: 'effect', dialect: 'native', expected: null, seen: 'as it was', as_expected: null } as const;
  await records.verdicts.save(id, { parameter: 'seed', verdict: 'ignored', evidence: 'the same', checks: [check] });
}

const holds = async (): Promise<readonly boolean[]> =>
  (await records.verdicts.of('gpu-1', 'a')).map((verdict) => verdict.holds);

describe('a verdict', () => {
  it('is kept with what it is about', async () => {
    await prove();
    expect(await records.verdicts.of('gpu-1', 'a')).toEqual([
      {
        runtimeId: 'gpu-1',
        model: 'a',
        parameter: 'seed',
        verdict: 'ignored',
        evidence: 'the same',
        checks: [expect.objectContaining({ seen: 'as it was', expected: null })],
        checkedAt: expect.any(Date),
        runtimeVersion: '0.9.0',
        modelDigest: 'd1',
        holds: true,
      },
    ]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the runtime has another version', () => records.runtimes.update('gpu-1', { version: '9.9.9' })],
    ['the runtime tells no version any more', () => records.runtimes.update('gpu-1', { version: null })],
    ['the model has another digest', () => records.models.save([row({ digest: 'd2' })])],
    ['the model is gone', () => records.models.retire('gpu-1', ['a'])],
  ])('lapses when %s, and is kept', async (_, change) => {
    await prove();
    await change();
    expect(await holds()).toEqual([false]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the same facts are read again', () => records.models.save([row()])],
    ['the model is loaded', () => records.models.save([row({ facts: { ...facts, loaded: true }, factsHash: 'h2' })])],
    ['the runtime is down', () => records.runtimes.update('gpu-1', { status: 'down' })],
  ])('holds when %s', async (_, change) => {
    await prove();
    await change();
    expect(await holds()).toEqual([true]);
  });

  it('holds again when the model comes back as it was', async () => {
    await prove();
    await records.models.retire('gpu-1', ['a']);
    await records.models.save([row()]);
    expect(await holds()).toEqual([true]);
  });

  describe('about a model without a digest', () => {
    beforeEach(async () => {
      await records.models.save([row({ digest: null })]);
      await prove();
    });

    it('lapses when other facts are read', async () => {
      await records.models.save([row({ digest: null, facts: { ...facts, context_length: 8192 } })]);
      expect(await holds()).toEqual([false]);
    });

    it('holds when all that changed is that the model is loaded now', async () => {
      const loaded = { ...facts, loaded: true, live_parameters: { context_length: 2048 }, warnings: ['slow'] };
      await records.models.save([row({ digest: null, facts: loaded, factsHash: 'h2' })]);
      expect(await holds()).toEqual([true]);
    });
  });

  it('goes with its runtime', async () => {
    await prove();
    await records.runtimes.remove('gpu-1');
    expect(await records.verdicts.of('gpu-1', 'a')).toEqual([]);
    expect(await records.verificationRuns.find('gpu-1', 'a')).toBeNull();
  });

  it('moves the serving mark, for configurations show it', async () => {
    const before = await records.servingMark();
    await prove();
    expect(await records.servingMark()).not.toBe(before);
  });

  it('is counted while it holds', async () => {
    await prove();
    expect(await records.verdicts.countHolding()).toEqual([{ runtimeId: 'gpu-1', verdict: 'ignored', count: 1 }]);
    await records.runtimes.update('gpu-1', { version: '9.9.9' });
    expect(await records.verdicts.countHolding()).toEqual([]);
  });
});

describe('a verification', () => {
  it('cannot run beside another one on its runtime', async () => {
    await records.models.save([row({ model: 'b' })]);
    await begin('a');
    await expect(begin('b')).rejects.toThrow(/one_verification_per_runtime/);
  });

  it('of a model that is gone does not begin', async () => {
    const id = randomUUID();
    const order = { id, runtimeId: 'gpu-1', model: 'gone', total: 1, limits, startedBy: actor };
    expect(await records.verificationRuns.begin(order)).toBeNull();
  });

  it('tells how far it is, and that somebody wants it to end', async () => {
    const id = await begin();
    const before = await records.servingMark();
    expect(await records.verificationRuns.beat(id, progress)).toEqual({ cancelled: false });
    await records.verificationRuns.requestCancellation(id, actor);
    expect(await records.verificationRuns.beat(id, progress)).toEqual({ cancelled: true });
    expect(await records.verificationRuns.find('gpu-1', 'a')).toMatchObject({ ...progress, cancelledBy: actor });
    expect(await records.servingMark()).toBe(before);
  });

  it('loses its claim with its end', async () => {
    const id = await begin();
    await records.verificationRuns.finish(id, { status: 'failed', failure: 'TIMEOUT', ...progress });
    expect(await records.verificationRuns.beat(id, progress)).toBeNull();
    expect(await records.verificationRuns.lock(id)).toBeNull();
    expect(await records.verificationRuns.find('gpu-1', 'a')).toMatchObject({ status: 'failed', failure: 'TIMEOUT' });
    await begin();
    expect(await records.verificationRuns.find('gpu-1', 'a')).toMatchObject({ status: 'running', failure: null });
  });

  it('is taken for abandoned when nothing was heard of it for 30 seconds', async () => {
    const id = await begin();
    expect(await records.verificationRuns.abandoned()).toEqual([]);
    await dataSource.query(`UPDATE verification_runs SET heartbeat_at = now() - interval '31 seconds'`);
    expect(await records.verificationRuns.abandoned()).toEqual([id]);
    expect(await records.verificationRuns.lockRunningOn('gpu-1')).toMatchObject({ id, abandoned: true });
  });

  it('knows whether runtime and model are still what they were at its beginning', async () => {
    const id = await begin();
    expect(await records.verificationRuns.lock(id)).toMatchObject({ id, sameSubject: true });
    await records.models.save([row({ digest: 'd2' })]);
    expect(await records.verificationRuns.lock(id)).toMatchObject({ id, sameSubject: false });
  });
});
