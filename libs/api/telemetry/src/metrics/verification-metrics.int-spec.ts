import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate, Repositories } from '@kamerton/api-database';
import { Signals } from '@kamerton/api-signals';
import { apiPaths } from '@kamerton/contract';
import { startTestPostgres, type TestPostgres } from '@kamerton/testing';
import { modelRow, runtimeRow } from '../testing/rows.js';
import { startApp } from '../testing/start-app.js';

let postgres: TestPostgres;
let app: NestFastifyApplication;

beforeAll(async () => {
  postgres = await startTestPostgres({ migrate: (url) => migrate({ url }) });
  const { url } = await postgres.createDatabase();
  app = await startApp(url);
});

afterAll(async () => {
  await app.close();
  await postgres.stop();
});

/** The lines of one metric, without its comments. */
async function samples(name: string): Promise<string[]> {
  const { body } = await app.inject({ method: 'GET', url: apiPaths.metrics });
  return body.split('\n').filter((line) => new RegExp(`^${name}[ {]`).test(line));
}

describe('metrics of verifications', () => {
  it('count those that ended and the questions they asked', async () => {
    const { verificationEnded, probeSent } = app.get(Signals);
    for (let question = 0; question < 3; question += 1) probeSent.emit({ runtime: 'gpu-1' });
    probeSent.emit({ runtime: 'gpu-2' });
    verificationEnded.emit({ runtime: 'gpu-1', outcome: 'done' });
    verificationEnded.emit({ runtime: 'gpu-1', outcome: 'done' });
    verificationEnded.emit({ runtime: 'gpu-1', outcome: 'cancelled' });
    expect(await samples('kamerton_probe_requests_total')).toEqual([
      'kamerton_probe_requests_total{runtime="gpu-1"} 3',
      'kamerton_probe_requests_total{runtime="gpu-2"} 1',
    ]);
    expect(await samples('kamerton_verifications_total')).toEqual([
      'kamerton_verifications_total{runtime="gpu-1",outcome="done"} 2',
      'kamerton_verifications_total{runtime="gpu-1",outcome="cancelled"} 1',
    ]);
  });

  it('show the verdicts that hold, and none that lapsed', async () => {
    const { runtimes, models, verificationRuns, verdicts } = app.get(Repositories);
    await runtimes.insert(runtimeRow('gpu-1', { version: '0.33.0' }));
    await models.save([modelRow('gpu-1', 'llama3:8b')]);
    const id = randomUUID();
    await verificationRuns.begin({
      id,
      runtimeId: 'gpu-1',
      model: 'llama3:8b',
      total: 3,
      limits: { requests: 1, tokens: 1, seconds: 1 },
      startedBy: { user_id: 'local', actor_kind: 'user', source: 'api', request_id: 'r-1' },
    });
    await verdicts.save(id, { parameter: 'seed', verdict: 'honoured', evidence: 'seen', checks: [] });
    await verdicts.save(id, { parameter: 'top_k', verdict: 'honoured', evidence: 'seen', checks: [] });
    await verdicts.save(id, { parameter: 'top_p', verdict: 'ignored', evidence: 'seen', checks: [] });
    expect((await samples('kamerton_verdicts')).sort()).toEqual([
      'kamerton_verdicts{runtime="gpu-1",verdict="honoured"} 2',
      'kamerton_verdicts{runtime="gpu-1",verdict="ignored"} 1',
    ]);
    await runtimes.update('gpu-1', { version: '0.34.0' });
    expect(await samples('kamerton_verdicts')).toEqual([]);
  });
});
