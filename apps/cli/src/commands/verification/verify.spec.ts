import { startFakeServer, type FakeServer } from '../../testing/fake-server.js';
import { runCli, type World } from '../../testing/run-cli.js';

let server: FakeServer;

beforeAll(async () => {
  server = await startFakeServer();
});

afterAll(() => server.stop());

const verdict = (id: string) => ({
  verdict: id,
  evidence: `it is ${id}`,
  checked_at: '',
  runtime_version: null,
  model_digest: null,
  checks: [],
});
const state = (status: string, verdicts: object = {}) => ({
  runtime: 'r',
  model: 'm',
  status,
  progress: { done: 1, total: 3, parameter: 'seed' },
  failure: status === 'failed' ? 'the limit of 400 requests' : null,
  spent: { requests: 9, tokens: 90, seconds: 1.4 },
  verdicts,
});

/** Runs once, and is then as the test wants it. */
function run(last: object): void {
  let looks = 0;
  server.received.length = 0;
  server.respond = ({ method }) => {
    if (method !== 'GET') return { status: method === 'POST' ? 202 : 200, body: state('running') };
    looks += 1;
    return { body: looks === 1 ? state('running') : last };
  };
}

const verify = (words: readonly string[], world: World = {}) =>
  runCli(['verify', 'm', ...words, '--url', server.url], world);

describe('verify', () => {
  it.each([
    ['all is honoured', state('done', { a: verdict('honoured'), b: verdict('unproven') }), [], 0],
    ['one is ignored', state('done', { a: verdict('honoured'), b: verdict('ignored') }), [], 5],
    ['one is clamped', state('done', { a: verdict('clamped') }), [], 5],
    [
      'another one was replaced than was asked for',
      state('done', { a: verdict('honoured'), b: verdict('replaced') }),
      ['a'],
      0,
    ],
    ['it failed', state('failed', { a: verdict('honoured') }), [], 1],
    ['somebody else cancelled it', state('cancelled'), [], 1],
  ])('when %s', async (_case, last, words, code) => {
    run(last);
    const ran = await verify(words);
    expect(ran.code).toBe(code);
    expect(ran.stdout).toContain(
      `m on r: ${last.failure === null ? last.status : 'failed: the limit of 400 requests'} (9 requests`,
    );
  });

  it('sends what was asked for', async () => {
    run(state('done'));
    await verify(['a', 'b', '--load-parameters', '--accept-costs', '--runtime', 'r']);
    expect(server.received[0]).toMatchObject({
      path: '/api/v1/models/m/verification?runtime=r',
      body: { parameters: ['a', 'b'], load_parameters: true, accept_costs: true },
    });
  });

  it('shows progress to who watches, and to nobody else', async () => {
    run(state('done'));
    expect((await verify([], { isTTY: true })).stderr).toContain('1/3 seed');
    run(state('done'));
    expect((await verify([])).stderr).toBe('');
    run(state('done'));
    expect((await verify(['--json'], { isTTY: true })).stderr).toBe('');
  });

  it.each(['POST', 'GET'])('cancels the run when it is interrupted while a %s is under way', async (method) => {
    run(state('running'));
    const interruption = new AbortController();
    const { respond } = server;
    server.respond = (call) => {
      if (call.method === method) interruption.abort();
      return respond(call);
    };
    const { code, stderr } = await verify([], { interrupted: interruption.signal });
    expect([code, stderr]).toEqual([130, expect.stringContaining('was cancelled')]);
    expect(server.received.at(-1)?.method).toBe('DELETE');
  });

  it('says what costs money', async () => {
    server.respond = () => ({ status: 409, body: { code: 'COSTS_NOT_ACCEPTED', title: 'Costs', detail: 'It costs.' } });
    expect(await verify([])).toMatchObject({ code: 1, stderr: expect.stringContaining('--accept-costs') });
  });
});
