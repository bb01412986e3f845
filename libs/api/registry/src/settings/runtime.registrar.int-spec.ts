import { startTestDatabases, type TestDatabase, type TestDatabases } from '@kamerton/api-testing';
import type { RuntimeSetting } from '@kamerton/api-administration';
import { RuntimeRegistrar } from './runtime.registrar.js';

let databases: TestDatabases;
beforeAll(async () => {
  databases = await startTestDatabases();
});
afterAll(() => databases.stop());

let database: TestDatabase;
beforeEach(async () => {
  database = await databases.connect();
});
afterEach(() => database.close());

const gpu: RuntimeSetting = { id: 'gpu-1', kind: 'vllm', baseUrl: 'http://127.0.0.1:8000', enabled: true, demo: false };
const demo: RuntimeSetting = {
  id: 'demo',
  kind: 'ollama',
  baseUrl: 'http://127.0.0.1:4711',
  enabled: true,
  demo: true,
};

const registrar = () => new RuntimeRegistrar(database.unitOfWork);
const runtimes = () => database.repositories.runtimes.all();
const events = () =>
  database.rows('SELECT action, runtime_id, diff, user_id, actor_kind, source FROM change_events ORDER BY sequence');

describe('registering the runtimes of the settings', () => {
  it('writes each once, with its event, however often the process starts', async () => {
    await registrar().configure([gpu]);
    await registrar().configure([gpu]);
    expect(await runtimes()).toMatchObject([{ ...gpu, status: 'unknown' }]);
    expect(await events()).toEqual([
      {
        action: 'runtime.create',
        runtime_id: 'gpu-1',
        diff: {
          kind: { from: null, to: 'vllm' },
          base_url: { from: null, to: 'http://127.0.0.1:8000' },
          enabled: { from: null, to: true },
          demo: { from: null, to: false },
        },
        user_id: 'system',
        actor_kind: 'system',
        source: 'system',
      },
    ]);
  });

  it('follows the settings when they change', async () => {
    await registrar().configure([gpu]);
    await registrar().configure([{ ...gpu, baseUrl: 'http://127.0.0.1:8001' }]);
    expect(await runtimes()).toMatchObject([{ baseUrl: 'http://127.0.0.1:8001' }]);
    expect((await events())[1]).toMatchObject({
      action: 'runtime.update',
      diff: { base_url: { from: 'http://127.0.0.1:8000', to: 'http://127.0.0.1:8001' } },
    });
  });

  it('switches a demo runtime off that was not started this time, and on again when it is', async () => {
    await registrar().configure([gpu, demo]);
    await registrar().configure([]);
    expect(await runtimes()).toMatchObject([
      { id: 'demo', enabled: false },
      { id: 'gpu-1', enabled: true },
    ]);
    await registrar().configure([demo]);
    expect(await runtimes()).toMatchObject([{ id: 'demo', enabled: true }, { id: 'gpu-1' }]);
  });

  it('gives one event when several replicas start at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => registrar().configure([gpu])));
    expect(await events()).toHaveLength(1);
  });
});

describe('registering the runtimes found on this machine', () => {
  it('leaves alone what is registered already, by id or by address', async () => {
    await registrar().configure([{ ...gpu, enabled: false }]);
    await registrar().addFound([
      { ...gpu, id: 'vllm' },
      { ...gpu, baseUrl: 'http://127.0.0.1:9999' },
      { ...gpu, id: 'ollama', kind: 'ollama', baseUrl: 'http://127.0.0.1:11434' },
    ]);
    expect(await runtimes()).toMatchObject([
      { id: 'gpu-1', enabled: false, baseUrl: 'http://127.0.0.1:8000' },
      { id: 'ollama', enabled: true },
    ]);
  });
});
