import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CallerResolver } from '@kamerton/api-identity';
import { Signals, type DriftNotice } from '@kamerton/api-signals';
import { apiBase, apiPaths, type ModelBody, type Page } from '@kamerton/contract';
import { startApp } from '../testing/start-app.js';
import { startTestDatabases, type TestDatabase, type TestDatabases } from '@kamerton/api-testing';
import { startVllmServer, type VllmServer } from '@kamerton/api-testing';

let databases: TestDatabases;
let database: TestDatabase;
let app: NestFastifyApplication;
let server: VllmServer;

beforeAll(async () => {
  databases = await startTestDatabases();
});
beforeEach(async () => {
  database = await databases.connect();
  server = await startVllmServer('twin', 'other');
  server.version = '0.23.0';
  const runtimes = ['gpu-1', 'gpu-2'].map((id) => ({
    id,
    kind: 'vllm',
    baseUrl: server.url,
    enabled: true,
    demo: false,
  }));
  app = await startApp(database, { runtimes });
  await refresh('gpu-1');
  await override({ temperature: 0.4 });
});
afterEach(async () => {
  await app.close();
  await server.close();
  await database.close();
});
afterAll(() => databases.stop());

const send = async (method: 'GET' | 'POST' | 'DELETE', path: string) => {
  const answer = await app.inject({ method, url: path.replace(apiBase, ''), headers: { host: '127.0.0.1' } });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
const refresh = (id: string) => send('POST', apiPaths.runtimeRefresh(id));
const upgrade = async () => {
  server.version = '0.24.0';
  await refresh('gpu-1');
};
const override = (params: Record<string, number>) =>
  database.unitOfWork.run(async ({ overrideSets }) => {
    const set = await overrideSets.lock({ runtimeId: 'gpu-1', model: 'twin', profile: null });
    await overrideSets.update({ ...set, version: set.version + 1, params });
  });
const drifted = async (filter: boolean) => {
  const { body } = await send('GET', apiPaths.models({ runtime: 'gpu-1', drifted: filter }));
  return (body as Page<ModelBody>).items.map((item) => [item.model, item.drifted]);
};
const place = { runtime: 'gpu-1' };

describe('drift over HTTP', () => {
  it('is null until something moves, and then tells what', async () => {
    expect(await send('GET', apiPaths.modelDrift('twin', place))).toEqual({
      status: 200,
      body: { runtime: 'gpu-1', model: 'twin', drift: null },
    });
    await upgrade();
    const { body } = await send('GET', apiPaths.modelDrift('twin', place));
    expect(body.drift).toMatchObject({ runtime_version: { from: '0.23.0', to: '0.24.0' } });
    expect(new Date(body.drift.since).toISOString()).toBe(body.drift.since);
    expect((await send('GET', apiPaths.modelDrift('other', place))).body.drift).toBeNull();
  });

  it('marks the model in the list, which can be filtered by it', async () => {
    await upgrade();
    expect(await drifted(true)).toEqual([['twin', true]]);
    expect(await drifted(false)).toEqual([['other', false]]);
    expect(await send('GET', `${apiPaths.models()}?drifted=maybe`)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: 'drifted' }] },
    });
  });

  it('is over once somebody has looked, by one audit event that tells what was seen', async () => {
    await upgrade();
    expect((await send('DELETE', apiPaths.modelDrift('twin', place))).status).toBe(204);
    expect((await send('DELETE', apiPaths.modelDrift('twin', place))).status).toBe(204);
    expect((await send('GET', apiPaths.modelDrift('twin', place))).body.drift).toBeNull();
    expect(await drifted(true)).toEqual([]);
    const events = await database.repositories.changeEvents.following(0, 100);
    const seen = events.filter(({ action }) => action === 'model.drift_seen');
    expect(seen).toMatchObject([
      {
        userId: 'local',
        actorKind: 'user',
        runtimeId: 'gpu-1',
        model: 'twin',
        diff: { runtime_version: { from: '0.23.0', to: '0.24.0' } },
      },
    ]);
    expect(seen[0]?.diff).not.toHaveProperty('since');
  });

  it('of what moves after somebody looked is told from there', async () => {
    await upgrade();
    await send('DELETE', apiPaths.modelDrift('twin', place));
    server.version = '0.25.0';
    await refresh('gpu-1');
    expect((await send('GET', apiPaths.modelDrift('twin', place))).body.drift).toMatchObject({
      runtime_version: { from: '0.24.0', to: '0.25.0' },
    });
  });

  it('is signalled by what moved', async () => {
    const notices: DriftNotice[] = [];
    app.get(Signals).driftNoticed.listen((notice) => void notices.push(notice));
    await upgrade();
    expect(notices).toContainEqual({ runtime: 'gpu-1', kind: 'version', count: 1 });
    expect(notices.every(({ runtime, count }) => runtime === 'gpu-1' && count > 0)).toBe(true);
    const before = notices.length;
    await refresh('gpu-1');
    expect(notices).toHaveLength(before);
  });

  it('can be looked at by a viewer, but not marked as seen', async () => {
    await upgrade();
    const viewer = { user_id: 'v', actor_kind: 'user', roles: ['viewer'] } as const;
    jest.spyOn(app.get(CallerResolver), 'resolve').mockResolvedValue(viewer);
    expect((await send('GET', apiPaths.modelDrift('twin', place))).status).toBe(200);
    expect(await send('DELETE', apiPaths.modelDrift('twin', place))).toMatchObject({
      status: 403,
      body: { code: 'PERMISSION_DENIED' },
    });
    expect(await drifted(true)).toHaveLength(1);
  });

  it('of a model that is nowhere, or on several runtimes, is refused like everything else', async () => {
    await refresh('gpu-2');
    for (const method of ['GET', 'DELETE'] as const) {
      expect(await send(method, apiPaths.modelDrift('nobody'))).toMatchObject({
        status: 404,
        body: { code: 'UNKNOWN_MODEL' },
      });
      expect(await send(method, apiPaths.modelDrift('twin'))).toMatchObject({
        status: 400,
        body: { code: 'AMBIGUOUS_RUNTIME' },
      });
    }
  });
});
