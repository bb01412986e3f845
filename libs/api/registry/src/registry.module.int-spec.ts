import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { Signals } from '@kamerton/api-signals';
import { DiscoveryService } from '@kamerton/api-discovery';
import { RegistryModule } from './registry.module.js';
import type { RegistryOptions } from './registry-options.js';
import { startTestDatabases, type TestDatabase, type TestDatabases } from '@kamerton/api-testing';
import { startHttpServer } from '@kamerton/testing';
import { testGlobals } from './testing/test-globals.js';
import { startVllmServer, type VllmServer } from '@kamerton/api-testing';

let databases: TestDatabases;
let database: TestDatabase;
let server: VllmServer;
let application: INestApplicationContext;

beforeAll(async () => {
  databases = await startTestDatabases();
});
afterAll(() => databases.stop());

beforeEach(async () => {
  database = await databases.connect();
  server = await startVllmServer('kamerton/a', 'kamerton/b');
});
afterEach(async () => {
  await application.close();
  await server.close();
  await database.close();
});

async function start(options: Partial<RegistryOptions> = {}): Promise<void> {
  const runtimes = [{ id: 'gpu-1', kind: 'vllm', baseUrl: server.url, enabled: true, demo: false }];
  const module = await Test.createTestingModule({
    imports: [
      testGlobals(database),
      RegistryModule.forRoot({ runtimes, allowedHosts: [], discoveryIntervalSeconds: 3_600, ...options }),
    ],
  }).compile();
  application = await module.init();
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries += 1) {
    if (tries === 200) throw new Error('what was waited for did not come about within 5 s');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const runtime = () => database.repositories.runtimes.find('gpu-1');
const up = async () => (await runtime())?.status === 'up';

describe('the registry at work', () => {
  it('looks at the runtimes of its settings as soon as it starts', async () => {
    await start();
    await until(up);
    expect(await database.repositories.models.states()).toMatchObject([
      { model: 'kamerton/a', schemaStatus: 'ready' },
      { model: 'kamerton/b', schemaStatus: 'ready' },
    ]);
  });

  it('looks again by itself, and notices what came, went and broke down', async () => {
    await start({ discoveryIntervalSeconds: 0.05 });
    await until(up);
    server.models = ['kamerton/c'];
    await until(
      async () => (await database.repositories.models.states()).map(({ model }) => model).join() === 'kamerton/c',
    );
    await server.close();
    const unreachable = 'UNREACHABLE: GET /version could not be reached (ECONNREFUSED)';
    await until(async () => (await runtime())?.lastError === unreachable);
    expect((await runtime())?.status).toBe('down');
  });

  it('does not look at a runtime that is switched off', async () => {
    await start({
      runtimes: [{ id: 'gpu-1', kind: 'vllm', baseUrl: server.url, enabled: false, demo: false }],
      discoveryIntervalSeconds: 0.02,
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(server.requests).toEqual([]);
  });

  it('takes one look for all who ask at the same time', async () => {
    await start();
    await until(up);
    server.requests.length = 0;
    const discovery = application.get(DiscoveryService);
    const refreshes = await Promise.all(Array.from({ length: 5 }, () => discovery.refresh('gpu-1')));
    expect(server.requests.filter((request) => request === 'GET /v1/models')).toHaveLength(1);
    expect(new Set(refreshes).size).toBe(1);
  });

  it('tells the other features when models change, and not when they do not', async () => {
    await start();
    await until(up);
    const discovery = application.get(DiscoveryService);
    const told: unknown[] = [];
    application.get(Signals).modelsChanged.listen((change) => void told.push(change));
    await discovery.refresh('gpu-1');
    expect(told).toEqual([]);
    server.version = '0.25.0';
    await discovery.refresh('gpu-1');
    expect(told).toEqual([{ runtime: 'gpu-1' }]);
  });

  it('knows no look at a runtime that does not exist', async () => {
    await start();
    expect(await application.get(DiscoveryService).refresh('nowhere')).toBeNull();
  });

  it('one runtime that hangs holds up neither the others nor the end of the process', async () => {
    const hanging = await startHttpServer(() => undefined);
    await start({
      runtimes: [
        { id: 'a-hanging', kind: 'vllm', baseUrl: hanging.url, enabled: true, demo: false },
        { id: 'gpu-1', kind: 'vllm', baseUrl: server.url, enabled: true, demo: false },
      ],
    });
    await until(up);
    const began = performance.now();
    await application.close();
    expect(performance.now() - began).toBeLessThan(1_000);
    expect((await database.repositories.runtimes.find('a-hanging'))?.status).toBe('unknown');
    await hanging.close();
  });
});
