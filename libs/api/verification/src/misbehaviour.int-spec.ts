import { answering, hanging } from './testing/fake-ollama.js';
import { over, startTestApi, type Replica, type TestApi } from './testing/test-api.js';

let api: TestApi;
let replica: Replica;

beforeAll(async () => {
  api = await startTestApi();
  replica = await api.replica();
});

afterAll(() => api.stop());

const two = { parameters: ['temperature', 'seed'] };

describe('a runtime that misbehaves', () => {
  it.each([
    ['answers 503', answering(503, 'application/json', '{"error":"overloaded"}'), /503/],
    ['answers HTML', answering(200, 'text/html', '<html>Welcome</html>'), /not JSON.*Welcome/],
    ['redirects', answering(302, 'text/plain', ''), /REDIRECT/],
  ])('and %s fails the run with the reason', async (_, answer, reason) => {
    const { server, ...place } = await api.newRuntime();
    server.answer = answer;
    await replica.start(place);
    const body = await replica.until(place, over);
    expect(body).toMatchObject({ status: 'failed', failure: expect.stringMatching(reason) });
  });

  it('and hangs fails the run with the reason', async () => {
    const impatient = await api.replica({
      pace: { answerMs: 100, firstAnswerMs: 100, heartbeatMs: 50, roundMs: 1_000 },
    });
    const { server, ...place } = await api.newRuntime();
    server.answer = hanging;
    await impatient.start(place);
    const body = await impatient.until(place, over);
    expect(body).toMatchObject({ status: 'failed', failure: expect.stringContaining('TIMEOUT') });
  });

  it('and quotes what no database can hold does no harm', async () => {
    const { server, ...place } = await api.newRuntime();
    server.answer = answering(503, 'text/plain', 'a \0 and b');
    await replica.start(place);
    expect(await replica.until(place, over)).toMatchObject({ status: 'failed', failure: expect.stringContaining('b') });
  });
});

describe('the limit', () => {
  it.each([
    ['requests', { requests: 1, tokens: 20_000, seconds: 20 }],
    ['seconds', { requests: 400, tokens: 20_000, seconds: 1 }],
  ] as const)('of %s ends a run and is named', async (name, limits) => {
    const small = await api.replica({ limits });
    const { server, ...place } = await api.newRuntime();
    if (name === 'seconds') server.answer = hanging;
    await small.start(place);
    const body = await small.until(place, over);
    expect(body).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining(`limit of ${limits[name]} ${name}`),
      limits,
    });
  });
});

describe('a process that stops', () => {
  it('breaks its runs off, says so, and does not hang', async () => {
    const { server, ...place } = await api.newRuntime();
    const stopping = await api.replica();
    server.answer = hanging;
    await stopping.start(place, two);
    const started = performance.now();
    await stopping.close();
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(await replica.read(place)).toMatchObject({
      status: 'failed',
      failure: 'the process that ran it was stopped',
    });
    expect((await api.events(place.runtime)).at(-1)).toMatchObject({ action: 'verification.finish' });
  });
});
