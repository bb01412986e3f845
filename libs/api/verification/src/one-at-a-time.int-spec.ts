import { hanging, sameText } from './testing/fake-ollama.js';
import { userHeader } from './testing/start-app.js';
import { over, startTestApi, type Replica, type TestApi } from './testing/test-api.js';

let api: TestApi;
let replica: Replica;

beforeAll(async () => {
  api = await startTestApi();
  replica = await api.replica();
});

afterAll(() => api.stop());

const two = { parameters: ['temperature', 'seed'] };

describe('one runtime', () => {
  it('has one verification at a time, whichever replica is asked', async () => {
    const { server, ...place } = await api.newRuntime();
    const other = await api.replica();
    server.answer = hanging;
    expect(await replica.start(place, two, { [userHeader]: 'anna' })).toMatchObject({ status: 202 });
    for (const asked of [replica, other]) {
      expect(await asked.refusal(place, two)).toMatchObject({
        status: 409,
        code: 'VERIFICATION_RUNNING',
        detail: expect.stringContaining('anna'),
      });
    }
    await replica.cancel(place);
  });

  it('is taken once by many who start at the same moment', async () => {
    const { server, ...place } = await api.newRuntime();
    const other = await api.replica();
    server.answer = hanging;
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? replica : other).start(place, two)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([202, ...Array.from({ length: 7 }, () => 409)]);
    await replica.cancel(place);
    await replica.until(place, over);
  });

  it('is free again when the process that had it was not heard of for 30 seconds', async () => {
    const { server, ...place } = await api.newRuntime();
    server.answer = hanging;
    await replica.start(place, two);
    const gone = `UPDATE verification_runs SET heartbeat_at = now() - interval '31 seconds', id = gen_random_uuid()
                  WHERE runtime_id = $1`;
    await api.sql(gone, [place.runtime]);
    const ended = await replica.until(place, over);
    expect(ended).toMatchObject({ status: 'failed', failure: expect.stringContaining('30 seconds') });
    server.answer = sameText;
    expect(await replica.start(place, two)).toMatchObject({ status: 202 });
    expect(await replica.until(place, over)).toMatchObject({ status: 'done' });
    const actions = (await api.events(place.runtime)).map(({ action }) => action);
    expect(actions).toEqual(['verification.start', 'verification.finish', 'verification.start', 'verification.finish']);
  });
});

describe('a cancellation', () => {
  it('breaks off a question that hangs, and keeps what was proved so far', async () => {
    const { server, ...place } = await api.newRuntime();
    await replica.start(place, two);
    const before = await replica.until(place, over);
    server.answer = hanging;
    await replica.start(place);
    const started = performance.now();
    expect(await replica.cancel(place, { [userHeader]: 'bartek' })).toMatchObject({
      status: 200,
      body: { status: 'cancelled', failure: null, verdicts: before.verdicts },
    });
    expect(performance.now() - started).toBeLessThan(2_000);
    const events = await api.events(place.runtime);
    expect(events.at(-1)).toMatchObject({
      action: 'verification.cancel',
      user_id: 'bartek',
      diff: { outcome: 'cancelled' },
    });
  });

  it('reaches the replica that runs it', async () => {
    const { server, ...place } = await api.newRuntime();
    const other = await api.replica();
    server.answer = hanging;
    await replica.start(place, two);
    expect(await other.cancel(place, { [userHeader]: 'bartek' })).toMatchObject({ status: 200 });
    expect(await other.until(place, over)).toMatchObject({ status: 'cancelled' });
    expect((await api.events(place.runtime)).at(-1)).toMatchObject({
      action: 'verification.cancel',
      user_id: 'bartek',
    });
  });

  it('of nothing changes nothing', async () => {
    const place = await api.newRuntime();
    expect(await replica.cancel(place)).toMatchObject({ status: 200, body: { status: 'idle' } });
    await replica.start(place, two);
    const ended = await replica.until(place, over);
    expect(await replica.cancel(place)).toEqual({ status: 200, body: ended });
  });
});
