import type { SetAddress } from '@kamerton/api-database';
import { Logger } from '@nestjs/common';
import { ModelDrifts } from '@kamerton/api-model-schemas';
import type { AuditEventBody } from '@kamerton/contract';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import type { ModelFinding } from '../looking/findings.js';
import { FindingsWriter } from '../keeping/findings.writer.js';
import { LastSeen } from '../keeping/last-seen.js';
import { factsHash } from '../looking/normalised-facts.js';
import { newRuntime } from '@kamerton/api-administration';
import { startTestDatabases, type TestDatabase, type TestDatabases } from '@kamerton/api-testing';
import { DriftNoticer } from './drift.noticer.js';

Logger.overrideLogger(false);

let databases: TestDatabases;
let database: TestDatabase;
let writer: FindingsWriter;

const newWriter = () =>
  new FindingsWriter(database.repositories, database.unitOfWork, new LastSeen(), new DriftNoticer(new ModelDrifts()));

beforeAll(async () => {
  databases = await startTestDatabases();
});
beforeEach(async () => {
  database = await databases.connect();
  writer = newWriter();
  const setting = { id: 'gpu-1', kind: 'ollama', baseUrl: 'http://127.0.0.1:1', enabled: true, demo: false };
  await database.unitOfWork.run((transaction) => transaction.runtimes.insert(newRuntime(setting, new Date())));
});
afterEach(() => database.close());
afterAll(() => databases.stop());

const factsOf = (model: string, change: Partial<ModelFacts> = {}): ModelFacts => ({
  kind: 'ollama',
  model,
  runtime_version: '0.31.0',
  digest: 'd1',
  engine: 'llama-server',
  format: 'gguf',
  architecture: 'llama',
  family: null,
  parameter_size: null,
  quantization: null,
  context_length: 8192,
  capabilities: ['completion'],
  loaded: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
  ...change,
});

const finding = (facts: ModelFacts): ModelFinding => ({
  model: facts.model,
  digest: facts.digest,
  facts,
  factsHash: factsHash(facts),
  problem: null,
});

const unreadable = (model: string, digest: string): ModelFinding => ({
  model,
  digest,
  facts: null,
  factsHash: null,
  problem: { code: 'DISCOVERY_FAILED', detail: 'HTTP_500' },
});

async function look(version: string | null, ...models: readonly ModelFinding[]) {
  const runtime = await database.repositories.runtimes.find('gpu-1');
  if (runtime === null) throw new Error('the runtime is not there');
  return writer.write(runtime, { findings: { version, models, skipped: [] } });
}

/** A look at the models at one version, all of them changed the same way. */
const lookAt = (version: string, models: readonly string[], change: Partial<ModelFacts> = {}) =>
  look(version, ...models.map((model) => finding(factsOf(model, { runtime_version: version, ...change }))));

const override = (params: Record<string, number>, address: Partial<SetAddress> = {}) =>
  database.unitOfWork.run(async ({ overrideSets }) => {
    const set = await overrideSets.lock({ runtimeId: 'gpu-1', model: 'a', profile: null, ...address });
    await overrideSets.update({ ...set, version: set.version + 1, params });
  });

const events = async (action?: AuditEventBody['action']) => {
  const all = await database.repositories.changeEvents.following(0, 5_000);
  return all.filter((event) => action === undefined || event.action === action);
};
const state = async (model = 'a') => {
  const found = await database.repositories.models.findState('gpu-1', model);
  if (found === null) throw new Error(`there is no ${model}`);
  return { drift: new ModelDrifts().of(found), found };
};

describe('drift that a look at a runtime notices', () => {
  it('is one event for the runtime and one for each overridden model when the runtime was upgraded', async () => {
    await lookAt('0.31.0', ['a', 'b', 'c']);
    await override({ repetition_penalty: 1.2 });
    await override({ top_k: 20 }, { model: 'b', profile: 'terse' });
    expect(await events()).toEqual([]);
    await lookAt('0.33.0', ['a', 'b', 'c']);

    const by = { userId: 'system', actorKind: 'system', source: 'system', runtimeId: 'gpu-1', profile: null };
    const version = { from: '0.31.0', to: '0.33.0' };
    const moved = { runtime_version: version, repetition_penalty: { default: { from: 1.1, to: 1 } } };
    const noticed = await events();
    expect(noticed).toMatchObject([
      {
        ...by,
        action: 'runtime.drift',
        model: null,
        diff: { runtime_version: version, models: { changed: 3, schema_moved: 3 } },
      },
      { ...by, action: 'model.drift', model: 'a', diff: moved },
      { ...by, action: 'model.drift', model: 'b', diff: moved },
    ]);
    expect(new Set(noticed.map(({ requestId }) => requestId)).size).toBe(1);
    expect((await state('a')).drift).toMatchObject({
      since: expect.any(String),
      runtime_version: version,
      parameters: { repetition_penalty: { default: { from: 1.1, to: 1 } } },
    });
    expect((await state('c')).drift).toBeNull();
  });

  it('counts what moved, for the metrics', async () => {
    await lookAt('0.31.0', ['a', 'b']);
    await override({ top_k: 20 });
    const written = await lookAt('0.33.0', ['a', 'b'], { digest: 'd2', context_length: 4096 });
    expect(written?.drift.counts).toMatchObject({ version: 1, digest: 1, default: 1, verdict: 0 });
    expect(written?.drift.counts.range).toBeGreaterThan(0);
    expect(written?.drift.events).toHaveLength(2);
  });

  it('leaves no mark when everything moves there and back, and an event for each way', async () => {
    await lookAt('0.31.0', ['a']);
    await override({ top_k: 20 });
    await lookAt('0.33.0', ['a']);
    await lookAt('0.34.0', ['a']);
    const { since } = (await state()).drift ?? {};
    expect((await state()).drift).toMatchObject({ runtime_version: { from: '0.31.0', to: '0.34.0' } });
    await lookAt('0.33.0', ['a']);
    expect((await state()).drift).toMatchObject({ since, runtime_version: { from: '0.31.0', to: '0.33.0' } });
    await lookAt('0.31.0', ['a']);
    expect((await state()).drift).toBeNull();
    expect((await state()).found.baselineFacts).toBeNull();
    expect((await events('model.drift')).map(({ diff }) => diff)).toMatchObject([
      { runtime_version: { from: '0.31.0', to: '0.33.0' } },
      { runtime_version: { from: '0.33.0', to: '0.34.0' } },
      { runtime_version: { from: '0.34.0', to: '0.33.0' } },
      { runtime_version: { from: '0.33.0', to: '0.31.0' } },
    ]);
  });

  it('is nothing when a model is loaded, used and unloaded', async () => {
    await lookAt('0.33.0', ['a']);
    await override({ top_k: 20 });
    await lookAt('0.33.0', ['a'], { loaded: true, live_parameters: { context_length: 4096 } });
    await lookAt('0.33.0', ['a'], { loaded: true, live_parameters: { context_length: 2048 } });
    await lookAt('0.33.0', ['a'], { loaded: false });
    expect(await events()).toEqual([]);
    expect((await state()).drift).toBeNull();
  });

  it('is told of a model that was pulled anew with other content, not of one with the same', async () => {
    await lookAt('0.33.0', ['a']);
    await override({ top_k: 20 });
    await lookAt('0.33.0', ['a']);
    expect(await events()).toEqual([]);
    await lookAt('0.33.0', ['a'], { digest: 'd2', model_parameters: { temperature: 0.6 } });
    const diff = { digest: { from: 'd1', to: 'd2' }, temperature: { default: { from: 0.8, to: 0.6 } } };
    expect(await events()).toMatchObject([{ action: 'model.drift', diff }]);
  });

  it('names the overrides that it made invalid, on every rung, and those alone', async () => {
    await lookAt('0.33.0', ['a'], { context_length: 32_768 });
    await override({ context_length: 20_000, temperature: 0.4, gone_long_ago: 1 });
    await override({ context_length: 30_000 }, { profile: 'long' });
    await override({ context_length: 16_000 }, { model: null });
    await lookAt('0.33.0', ['a'], { context_length: 8192, digest: 'd2' });
    const [event] = await events('model.drift');
    const tooLong = { parameter: 'context_length', code: 'ABOVE_MAX', limit: 8192 };
    expect(event?.diff).toMatchObject({
      invalid_overrides: [
        { ...tooLong, rung: 'runtime_override', profile: null, value: 16_000 },
        { ...tooLong, rung: 'model_override', profile: null, value: 20_000 },
        { ...tooLong, rung: 'profile_override', profile: 'long', value: 30_000 },
      ],
    });
    await lookAt('0.34.0', ['a'], { context_length: 8192, digest: 'd2' });
    expect((await events('model.drift'))[1]?.diff).not.toHaveProperty('invalid_overrides');
  });

  it('compares with what was known last when a look in between could not read the model', async () => {
    await lookAt('0.31.0', ['a']);
    await override({ top_k: 20 });
    await look('0.33.0', unreadable('a', 'd2'));
    expect((await state()).drift).toBeNull();
    expect((await events()).map(({ action }) => action)).toEqual(['runtime.drift']);
    await lookAt('0.33.0', ['a'], { digest: 'd2' });
    expect((await state()).drift).toMatchObject({
      digest: { from: 'd1', to: 'd2' },
      parameters: { repetition_penalty: { default: { from: 1.1, to: 1 } } },
    });
    await look('0.33.0', unreadable('a', 'd3'));
    expect((await state()).drift).toEqual({ since: expect.any(String), parameters: {} });
    await lookAt('0.31.0', ['a']);
    expect((await state()).drift).toBeNull();
  });

  it('is nothing while a server does not give its API document, and what the document says otherwise afterwards', async () => {
    const served = (known_fields: readonly string[] | null) =>
      look('0.24.0', finding(factsOf('a', { kind: 'vllm', runtime_version: '0.24.0', engine: null, known_fields })));
    await served(['temperature', 'top_p', 'min_p']);
    await override({ temperature: 0.4 });
    for (let round = 0; round < 3; round += 1) {
      await served(null);
      await served(['temperature', 'top_p', 'min_p']);
    }
    expect(await events()).toEqual([]);
    expect((await state()).found.baselineFacts).toBeNull();
    await served(null);
    await look('0.24.0', unreadable('a', 'd2'));
    await served(['temperature', 'top_p']);
    expect((await events()).map(({ diff }) => diff)).toEqual([{ min_p: { presence: 'removed' } }]);
    expect((await state()).drift?.parameters).toEqual({ min_p: { presence: 'removed' } });
  });

  it('is nothing that breaks when this release cannot read the facts', async () => {
    await lookAt('0.33.0', ['a']);
    await override({ top_k: 20 });
    await look(
      '0.33.0',
      finding(factsOf('a', { runtime_version: '0.33.0', kind: 'of-the-future', warnings: ['new'] })),
    );
    expect((await state()).drift).toBeNull();
    await database.rows(`UPDATE models SET facts = '{"kind": "ollama", "model": "a"}', facts_hash = 'broken'`);
    await lookAt('0.33.0', ['a']);
    expect((await state()).drift).toBeNull();
    expect(await events()).toEqual([]);
  });

  it('does not take a version that is told for the first time, or no longer, for a move', async () => {
    await look('0.33.0', finding(factsOf('a', { runtime_version: '0.33.0', digest: null })));
    await override({ top_k: 20 });
    await look(null, finding(factsOf('a', { runtime_version: null, digest: 'd1' })));
    await look('0.33.0', finding(factsOf('a', { runtime_version: '0.33.0' })));
    for (const { diff } of await events()) {
      expect(diff).not.toHaveProperty('runtime_version');
      expect(diff).not.toHaveProperty('digest');
    }
    expect((await state()).drift).toBeNull();
  });

  it('is one event, noticed by however many replicas at once', async () => {
    await lookAt('0.31.0', ['a']);
    await override({ top_k: 20 });
    const runtime = await database.repositories.runtimes.find('gpu-1');
    if (runtime === null) throw new Error('the runtime is not there');
    const models = [finding(factsOf('a', { runtime_version: '0.33.0' }))];
    const findings = { version: '0.33.0', models, skipped: [] };
    await Promise.all(Array.from({ length: 6 }, () => newWriter().write(runtime, { findings })));
    expect((await events()).map(({ action }) => action)).toEqual(['runtime.drift', 'model.drift']);
  });

  it('of a thousand models upgraded at once is one event while nothing is overridden, and soon written when all are', async () => {
    const models = Array.from({ length: 1_000 }, (_, index) => `model-${index}`);
    await lookAt('0.31.0', models);
    const began = performance.now();
    await lookAt('0.33.0', models);
    expect(await events()).toMatchObject([{ diff: { models: { changed: 1_000, schema_moved: 1_000 } } }]);
    await override({ top_k: 20 }, { model: null });
    await lookAt('0.31.0', models);
    expect(await events('model.drift')).toHaveLength(1_000);
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 60_000);
});
