import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFakeServer, type FakeServer } from './testing/fake-server.js';
import { runCli } from './testing/run-cli.js';

let server: FakeServer;

beforeAll(async () => {
  server = await startFakeServer();
});

afterAll(() => server.stop());

const model = {
  runtime: 'ollama',
  model: 'llama3:8b',
  parameter_size: '8.0B',
  quantization: 'Q4_0',
  context_length: 8192,
  loaded: true,
  schema_status: 'ready',
  schema_problem: null,
  override_count: 2,
  drifted: false,
  version: 7,
};
const list = () => ({ body: { items: [model], next_cursor: null } });

describe('the program', () => {
  it.each([
    [[], 'Name a command.'],
    [['modles'], 'Did you mean models?'],
    [['models', '--bogus'], 'Unknown argument: bogus'],
    [['models', 'a', 'b'], 'Unknown argument: b'],
    [['models', '--', 'a', 'b'], '"b" is one word too many'],
    [['models', '--url', 'ftp://x'], 'http://'],
    [['models', '--url', 'a', '--url', 'b'], '--url may be given once only'],
    [['models', '--url='], '--url is empty'],
    [['models', '--timeout', 'soon'], '--timeout must be a number of seconds'],
    [['models', '--language', 'de'], 'Choices: "en", "pl"'],
    [['get'], '<model> is missing'],
    [['get', '--all-models'], '--all-models needs --runtime'],
    [['get', 'm', '--at', 'noon'], '"noon" is no time'],
    [['set', 'm'], 'Nothing to set'],
    [['set', 'm', '--unset', ''], '--unset is empty'],
    [['set', 'm', '--on-violation', 'x'], 'Invalid values:\n  Argument: on-violation'],
    [['set', 'm', '--bogus'], 'See kamerton set --help.'],
    [['set', 'm', 'seed'], '"seed" must be of the form name=value'],
    [['set', 'm', 'seed=1', '--unset', 'seed'], 'seed cannot be set and removed at once'],
    [['set', 'm', 'seed=1', '--on-violation', 'reject'], '--on-violation needs a policy'],
    [['set', 'm', 'seed=1', '--if-match', 'seven'], '--if-match must be a version'],
    [['restore', 'm', 'v3'], '"v3" is no version'],
    [['diff', 'm', '--effective'], '--effective needs'],
    [['profiles', 'm', 'explode'], 'Choices: "list"'],
    [['import', 'm', 'Modelfile'], '--format is missing'],
    [['export', 'm'], 'go together'],
    [['plan'], '-f is missing'],
    [['apply', '-f', 'k.yaml'], '--yes is missing'],
    [['completion', 'fish'], 'Choices: "bash", "zsh"'],
  ])('ends with 2 when it is called as %j', async (words, message) => {
    server.respond = () => ({ status: 500 });
    const { code, stdout, stderr } = await runCli(words, { env: { KAMERTON_URL: server.url } });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/See kamerton .*--help\./);
  });

  it('prints help and version when asked, also for a command', async () => {
    const help = await runCli(['--help']);
    expect([help.code, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain('kamerton set [model] [assignments..]');
    expect((await runCli(['set', '--help'])).stdout).toContain('--resolve-conflicts');
    const manifest: { version: string } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../package/package.json'), 'utf8'),
    );
    expect((await runCli(['--version'])).stdout).toBe(`${manifest.version}\n`);
  });

  it('ends with 3 when nobody answers, and says where it asked', async () => {
    const gone = await startFakeServer();
    await gone.stop();
    const { code, stdout, stderr } = await runCli(['models', '--url', gone.url, '--timeout', '0.3']);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain(gone.url);
  });

  it('ends with 130 when it is interrupted', async () => {
    server.respond = () => 'hang';
    const interrupted = AbortSignal.timeout(50);
    const { code, stderr } = await runCli(['models', '--url', server.url], { interrupted });
    expect([code, stderr]).toEqual([130, 'Interrupted.\n']);
  });

  it('prints nothing but one document on stdout with --json, and errors as one on stderr', async () => {
    server.respond = list;
    const good = await runCli(['models', '--url', server.url, '--json']);
    expect([good.code, good.json(), good.stderr]).toEqual([0, { items: [model] }, '']);
    server.respond = () => ({
      status: 404,
      body: { code: 'UNKNOWN_RUNTIME', title: 'Unknown', detail: 'No such runtime.' },
    });
    const bad = await runCli(['models', '--url', server.url, '--json']);
    expect([bad.code, bad.stdout, JSON.parse(bad.stderr)]).toEqual([
      1,
      '',
      expect.objectContaining({ code: 'UNKNOWN_RUNTIME' }),
    ]);
    const usage = await runCli(['get', '--json']);
    expect([usage.code, usage.stdout, JSON.parse(usage.stderr)]).toEqual([
      2,
      '',
      { code: 'USAGE', detail: '<model> is missing.' },
    ]);
  });

  it.each([
    ['a terminal', true, {}, [], true],
    ['a pipe', false, {}, [], false],
    ['NO_COLOR', true, { NO_COLOR: '1' }, [], false],
    ['an empty NO_COLOR, which says nothing', true, { NO_COLOR: '' }, [], true],
    ['--no-color', true, {}, ['--no-color'], false],
    ['a terminal that can do nothing', true, { TERM: 'dumb' }, [], false],
    ['--color into a pipe', false, { NO_COLOR: '1' }, ['--color'], true],
  ])('with %s: colours as they are wanted', async (_case, isTTY, env: Record<string, string>, flags, coloured) => {
    server.respond = list;
    const { stdout } = await runCli(['models', '--url', server.url, ...flags], { isTTY, env });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });

  it('goes through all pages', async () => {
    server.received.length = 0;
    server.respond = ({ path }) => ({
      body: { items: [model], next_cursor: path.includes('cursor=b') ? null : path.includes('cursor') ? 'b' : 'a' },
    });
    const { json } = await runCli(['models', 'llama', '--overridden', '--url', server.url, '--json']);
    expect(json()).toEqual({ items: [model, model, model] });
    expect(server.received[1]?.path).toBe('/api/v1/models?q=llama&overridden=true&limit=500&cursor=a');
  });

  it('speaks the language of the environment to the server', async () => {
    server.respond = list;
    await runCli(['models', '--url', server.url], { env: { LANG: 'pl_PL.UTF-8' } });
    expect(server.received.at(-1)?.headers['accept-language']).toBe('pl');
    await runCli(['models', '--url', server.url, '--language', 'en'], { env: { LC_ALL: 'pl_PL' } });
    expect(server.received.at(-1)?.headers['accept-language']).toBe('en');
  });

  it.each([
    [['models', '--url', 'http://user:hunter2@127.0.0.1:1']],
    [['models', '--url', 'hunter2://x']],
    [['models', '--token', 'hunter2', '--json']],
    [['models', '--token', 'hunter2', '--language', 'xx']],
  ])('does not repeat the secret in %j', async (words) => {
    server.respond = () => ({ status: 401, body: { code: 'UNAUTHENTICATED', title: 'Not signed in', detail: 'Who?' } });
    const { stdout, stderr, code } = await runCli(words, { env: { KAMERTON_URL: server.url } });
    expect(code).not.toBe(0);
    expect(stdout + stderr).not.toContain('hunter2');
  });

  it('says of a server that does not have what was asked for that it may be too old', async () => {
    server.respond = () => ({ status: 404, body: { code: 'NOT_FOUND', title: 'Not found', detail: 'Nothing here.' } });
    const { code, stderr } = await runCli(['verify', '--audit', '--url', server.url]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('The server is older than this program, or ')]);
  });

  it('does not let names from elsewhere move the cursor', async () => {
    server.respond = () => ({ body: { items: [{ ...model, model: 'evil\u001b[2Jname\nrow' }], next_cursor: null } });
    const { stdout } = await runCli(['models', '--url', server.url], { isTTY: false });
    expect(stdout).toContain('evil\\u001b[2Jname\\nrow');
  });
});
