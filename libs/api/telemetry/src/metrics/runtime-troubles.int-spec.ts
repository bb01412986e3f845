import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate } from '@kamerton/api-database';
import { RuntimeCircuits, RuntimeClient } from '@kamerton/api-runtime-client';
import { apiPaths } from '@kamerton/contract';
import { startHttpServer, startTestPostgres, type TestPostgres, type TestServer } from '@kamerton/testing';
import { startApp } from '../testing/start-app.js';

let postgres: TestPostgres;
let app: NestFastifyApplication;
let server: TestServer;

beforeAll(async () => {
  postgres = await startTestPostgres({ migrate: (template) => migrate({ url: template }) });
  app = await startApp((await postgres.createDatabase()).url);
  server = await startHttpServer(({ url }, response) => {
    if (url === '/hang-up') response.destroy();
    else response.writeHead(url === '/fine' ? 200 : 500, { 'content-type': 'application/json' }).end('{}');
  });
});
afterAll(async () => {
  await app.close();
  await server.close();
  await postgres.stop();
});

const ask = (id: string, path: string) =>
  app
    .get(RuntimeClient)
    .read({ id, baseUrl: server.url }, { method: 'GET', path })
    .catch(() => null);

const samples = async (): Promise<string[]> =>
  (await app.inject({ method: 'GET', url: apiPaths.metrics })).body
    .split('\n')
    .filter((line) => /^kamerton_runtime_(?:circuit_open|failures_total)\{/.test(line))
    .sort();

describe('metrics of troubles with runtimes', () => {
  it('count failures by runtime and code, and tell which runtimes are not called', async () => {
    await ask('gpu-1', '/fine');
    await ask('gpu-1', '/broken');
    for (let count = 0; count < 6; count += 1) await ask('gpu-2', '/hang-up');
    expect(await samples()).toEqual([
      'kamerton_runtime_circuit_open{runtime="gpu-1"} 0',
      'kamerton_runtime_circuit_open{runtime="gpu-2"} 1',
      'kamerton_runtime_failures_total{runtime="gpu-1",code="HTTP_500"} 1',
      'kamerton_runtime_failures_total{runtime="gpu-2",code="CIRCUIT_OPEN"} 1',
      'kamerton_runtime_failures_total{runtime="gpu-2",code="INTERRUPTED"} 5',
    ]);
    app.get(RuntimeCircuits).forget('gpu-2');
    expect((await samples())[1]).toMatch(/^kamerton_runtime_failures_total/);
  });

  it('know nothing of strangers', async () => {
    const before = await samples();
    const strangers = app.get(RuntimeClient).forStrangers();
    await strangers.read({ id: 'port-1', baseUrl: server.url }, { method: 'GET', path: '/broken' }).catch(() => null);
    expect(await samples()).toEqual(before);
  });
});
