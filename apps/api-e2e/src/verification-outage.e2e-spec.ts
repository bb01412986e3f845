import { setTimeout as pause } from 'node:timers/promises';
import { apiPaths, type VerificationBody } from '@kamerton/contract';
import {
  startApi,
  startDemoRuntime,
  startRestartablePostgres,
  type ApiService,
  type DemoRuntimeService,
  type RestartablePostgres,
} from '@kamerton/testing';
import { client, type Client } from './testing/client.js';
import { ollamaModel } from './testing/product.js';
import { ended, verificationPath } from './testing/verifications.js';

describe('a verification while the database restarts', () => {
  let postgres: RestartablePostgres;
  let demo: DemoRuntimeService;
  let api: ApiService;
  let toApi: Client;

  beforeAll(async () => {
    postgres = await startRestartablePostgres();
    demo = await startDemoRuntime();
    api = await startApi({ databaseUrl: postgres.url, runtimes: demo.runtimes });
    toApi = client(api.url);
    for (const { id } of demo.runtimes) await toApi.send('POST', apiPaths.runtimeRefresh(id));
  }, 60_000);

  afterAll(async () => {
    await api.stop();
    await demo.stop();
    await postgres.remove();
  });

  const read = () => toApi.get<VerificationBody>(verificationPath(ollamaModel));

  it('waits for it and goes on to the end', async () => {
    await toApi.send('POST', verificationPath(ollamaModel));
    while (((await read()).progress?.done ?? 0) < 2) await pause(20);
    const { status } = await read();
    expect(status).toBe('running');
    await postgres.stop();
    expect(await toApi.problem({ path: verificationPath(ollamaModel) })).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
    await postgres.start();
    while ((await toApi.call({ path: verificationPath(ollamaModel) })).status !== 200) await pause(50);
    const last = await ended(toApi, ollamaModel);
    expect(last).toMatchObject({ status: 'done', failure: null });
    expect(last.progress?.done).toBe(last.progress?.total);
    expect(Object.keys(last.verdicts)).toHaveLength(last.progress?.total ?? 0);
    const events = await toApi.events({ runtime: ollamaModel.runtime });
    expect(events.map(({ action }) => action).filter((action) => action.startsWith('verification'))).toEqual([
      'verification.finish',
      'verification.start',
    ]);
  }, 120_000);
});
