import { setTimeout as pause } from 'node:timers/promises';
import { Signals } from '@kamerton/api-signals';
import type { TestPostgres } from '@kamerton/testing';
import { modelRow } from '../testing/rows.js';
import { over, startMigratedPostgres, startTestApi, type Replica, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let replica: Replica;

const never = { pace: { answerMs: 5_000, firstAnswerMs: 5_000, heartbeatMs: 50, roundMs: 3_600_000 } };
const lapsed = { ...never, reverify: 'lapsed' } as const;

let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startMigratedPostgres();
});

/** One database each: a round looks at all that there is. */
beforeEach(async () => {
  api = await startTestApi(postgres);
  replica = await api.replica(never);
});

afterEach(() => api.stop());
afterAll(() => postgres.stop());

const two = { parameters: ['temperature', 'seed'] };

/** What discovery does when it finds something else than before. */
const discovered = (by: Replica, runtime: string): void => by.app.get(Signals).modelsChanged.emit({ runtime });

async function verified() {
  const place = await api.newRuntime();
  await replica.start(place, two);
  await replica.until(place, over);
  return place;
}

/** Long enough for several rounds to have done nothing. */
const quiet = (): Promise<void> => pause(300);

describe('verdicts that lapsed', () => {
  it('stay so when nobody wants otherwise', async () => {
    const place = await verified();
    await api.records.runtimes.update(place.runtime, { version: '0.34.0' });
    discovered(replica, place.runtime);
    await quiet();
    expect(Object.keys((await replica.read(place)).lapsed)).toEqual(['seed', 'temperature']);
  });

  it('are proved anew by the system itself, those and no others, when it is told to', async () => {
    const { server, ...place } = await verified();
    const diligent = await api.replica(lapsed);
    await api.records.runtimes.update(place.runtime, { version: '0.34.0' });
    discovered(diligent, place.runtime);
    const body = await diligent.until(place, ({ verdicts }) => Object.keys(verdicts).length === 2);
    expect(body).toMatchObject({ started_by: 'system', lapsed: {}, verdicts: { seed: { runtime_version: '0.34.0' } } });
    await diligent.until(place, over);
    expect((await api.events(place.runtime)).slice(2)).toMatchObject([
      { action: 'verification.start', actor_kind: 'system', source: 'system' },
      { action: 'verification.finish', actor_kind: 'system' },
    ]);
    const { questions } = server;
    discovered(diligent, place.runtime);
    await quiet();
    expect(server.questions).toBe(questions);
  });

  it('are proved anew one model after the other, by one of several replicas', async () => {
    const { server, ...place } = await verified();
    const second = { runtime: place.runtime, model: 'second' };
    await api.records.models.save([modelRow(second.runtime, second.model)]);
    await replica.start(second, two);
    await replica.until(second, over);
    const diligent = [await api.replica(lapsed), await api.replica(lapsed)];
    await api.records.runtimes.update(place.runtime, { version: '0.34.0' });
    for (const one of diligent) discovered(one, place.runtime);
    for (const model of [place, second]) {
      await replica.until(model, ({ verdicts }) => Object.keys(verdicts).length === 2);
      await replica.until(model, over);
    }
    expect(server.mostAtOnce).toBe(1);
    const starts = (await api.events(place.runtime)).filter(({ action }) => action === 'verification.start');
    expect(starts.map(({ model }) => model).sort()).toEqual([place.model, place.model, 'second', 'second']);
  });

  it.each([
    ['is down', { status: 'down' }],
    ['is switched off', { enabled: false }],
  ] as const)('are left alone while the runtime %s', async (_, change) => {
    const { server, ...place } = await verified();
    const { questions } = server;
    const diligent = await api.replica(lapsed);
    await api.records.runtimes.update(place.runtime, { version: '0.34.0', ...change });
    discovered(diligent, place.runtime);
    await quiet();
    expect(server.questions).toBe(questions);
  });

  it('are left alone where each generation costs money', async () => {
    const { server, ...place } = await api.newRuntime({ kind: 'openai', version: '1' });
    await api.sql(
      `INSERT INTO verdicts (runtime_id, model, parameter, verdict, evidence, checks, checked_at, runtime_version)
       VALUES ($1, $2, 'temperature', 'honoured', 'seen', '[]', now(), '0')`,
      [place.runtime, place.model],
    );
    const diligent = await api.replica(lapsed);
    discovered(diligent, place.runtime);
    await quiet();
    expect(Object.keys((await replica.read(place)).lapsed)).toEqual(['temperature']);
    expect(server.questions).toBe(0);
  });

  it('are left alone when they would make the runtime load the model anew', async () => {
    const { server, ...place } = await api.newRuntime();
    await replica.start(place, { parameters: ['context_length'], load_parameters: true });
    await replica.until(place, over);
    const { questions } = server;
    const diligent = await api.replica(lapsed);
    await api.records.runtimes.update(place.runtime, { version: '0.34.0' });
    discovered(diligent, place.runtime);
    await quiet();
    expect(server.questions).toBe(questions);
  });

  it('are not tried again at once when that failed', async () => {
    const { server, ...place } = await verified();
    const pace = { answerMs: 5_000, firstAnswerMs: 5_000, heartbeatMs: 50, roundMs: 20 };
    await api.replica({ reverify: 'lapsed', pace, limits: { requests: 1, tokens: 20_000, seconds: 20 } });
    await api.records.runtimes.update(place.runtime, { version: '0.34.0' });
    await replica.until(place, ({ status }) => status === 'failed');
    const { questions } = server;
    await quiet();
    expect(server.questions).toBe(questions);
    await api.sql(`UPDATE verification_runs SET finished_at = now() - interval '61 minutes'`);
    await replica.until(place, () => server.questions > questions);
  });
});
