import { hanging, sameText } from './testing/fake-ollama.js';
import { userHeader } from './testing/start-app.js';
import { eventually, over, startTestApi, type Replica, type TestApi } from './testing/test-api.js';

let api: TestApi;
let replica: Replica;

beforeAll(async () => {
  api = await startTestApi();
  replica = await api.replica();
});

afterAll(() => api.stop());

const two = { parameters: ['temperature', 'seed'] };

describe('a verdict', () => {
  it('lapses when the runtime has another version, and holds for it once it was proved again', async () => {
    const place = await api.newRuntime();
    await replica.start(place, two);
    await replica.until(place, over);
    await api.records.runtimes.update(place.runtime, { version: '0.34.0' });
    expect(await replica.read(place)).toMatchObject({
      verdicts: {},
      lapsed: { seed: { runtime_version: '0.33.0' }, temperature: { runtime_version: '0.33.0' } },
    });
    await replica.start(place, { parameters: ['seed'] });
    expect(await replica.until(place, over)).toMatchObject({
      verdicts: { seed: { runtime_version: '0.34.0' } },
      lapsed: { temperature: { runtime_version: '0.33.0' } },
    });
  });

  it('that differs from the one before is drift, and the same one again is not', async () => {
    const place = await api.newRuntime();
    await replica.start(place, two);
    const { verdicts } = await replica.until(place, over);
    const found = verdicts['seed']?.verdict;
    await api.sql(`UPDATE verdicts SET verdict = 'replaced' WHERE runtime_id = $1 AND parameter = 'seed'`, [
      place.runtime,
    ]);
    await replica.start(place, two, { [userHeader]: 'anna' });
    await replica.until(place, over);
    const drift = (await api.events(place.runtime)).filter(({ action }) => action === 'model.drift');
    expect(drift).toMatchObject([
      { user_id: 'anna', model: place.model, diff: { seed: { verdict: { from: 'replaced', to: found } } } },
    ]);
  });
});

describe('a run whose subject changes under it', () => {
  it('fails, and proves nothing of what it no longer is about', async () => {
    const { server, ...place } = await api.newRuntime();
    server.answer = (request, response) => {
      void api.records.runtimes.update(place.runtime, { version: '0.34.0' }).then(() => sameText(request, response));
    };
    await replica.start(place);
    expect(await replica.until(place, over)).toMatchObject({
      status: 'failed',
      failure: 'runtime or model changed while it was being verified',
      verdicts: {},
      lapsed: {},
    });
  });

  it('proves nothing more once somebody has asked for its end, whichever replica is asked', async () => {
    const { server, ...place } = await api.newRuntime();
    const slow = await api.replica({
      pace: { answerMs: 5_000, firstAnswerMs: 5_000, heartbeatMs: 60_000, roundMs: 60_000 },
    });
    const by = { user_id: 'anna', actor_kind: 'user', source: 'api', request_id: 'r' } as const;
    server.answer = (request, response) => {
      void api.records.verificationRuns
        .requestCancellationOn(place.runtime, by)
        .then(() => sameText(request, response));
    };
    await slow.start(place);
    expect(await slow.until(place, over)).toMatchObject({ status: 'cancelled', failure: null, verdicts: {} });
    expect((await api.events(place.runtime)).at(-1)).toMatchObject({ action: 'verification.cancel', user_id: 'anna' });
  });

  it('is broken off when its runtime is removed', async () => {
    const { server, ...place } = await api.newRuntime();
    server.answer = hanging;
    await replica.start(place);
    await eventually(() => server.unanswered === 1);
    await api.records.runtimes.remove(place.runtime);
    await eventually(() => server.unanswered === 0);
    expect(await api.sql('SELECT * FROM verdicts WHERE runtime_id = $1', [place.runtime])).toEqual([]);
  });
});
