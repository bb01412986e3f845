import { startFakeServer, type FakeServer } from '../../testing/fake-server.js';
import { runCli } from '../../testing/run-cli.js';
import { sampleConfig } from '../../testing/sample-config.js';
import { commands } from '../commands.js';
import { candidates, type Lookup } from './candidates.js';
import { keptPrefix, wordsOf } from './typed-line.js';

const nothing: Lookup = async () => [];
const kinds: Lookup = async (kind) => [`a-${kind}`];
const offered = (words: readonly string[], lookup: Lookup = kinds) => candidates(words, commands, lookup);

describe('what is offered', () => {
  it.each([
    [['pro'], ['profiles']],
    [['--runtime', 'x', 'pl'], ['plan']],
    [['get', ''], ['a-model']],
    [['get', 'm', ''], ['a-parameter']],
    [['get', 'm', 'p', ''], []],
    [['get', '--all-models', ''], ['a-parameter']],
    [['set', 'm', 'a=1', 'b=2', ''], ['a-assignment']],
    [['set', '--force', 'x', 'm', ''], ['a-assignment']],
    [['set', 'm', '--force', ''], ['a-parameter']],
    [['set', 'm', '--force=a'], ['--force=a-parameter']],
    [['set', 'm', '--on-violation', 'r'], ['reject']],
    [['set', 'm', '--on-violation=c'], ['--on-violation=clamp']],
    [['profiles', 'm', 're'], ['rename']],
    [['profiles', 'm', 'rename', 'a', ''], ['a-profile']],
    [['use', 'm', ''], ['a-preset']],
    [['copy', 'a', ''], ['a-model']],
    [['plan', '-f', ''], [':files']],
    [['import', 'm', 'Mod'], [':files']],
    [['plan', '--pr'], ['--prune']],
    [['export', '--format', 'mod'], ['modelfile']],
    [['nonsense', ''], commands.map(({ name }) => name)],
    [['get', '--bogus', ''], ['a-model']],
  ])('for %j', async (words, expected) => {
    expect(await offered(words)).toEqual(expected);
  });

  it('is only what begins as the word does', async () => {
    expect(await offered(['get', 'x'])).toEqual([]);
    expect(await offered([''], nothing)).toContain('set');
  });
});

describe('a line of bash', () => {
  it.each([
    ['kamerton get ', ['kamerton', 'get', '']],
    ['kamerton  get lla', ['kamerton', 'get', 'lla']],
    ['kamerton set m stop="a b', ['kamerton', 'set', 'm', 'stop=a b']],
    ["kamerton set 'my model' x", ['kamerton', 'set', 'my model', 'x']],
    ['kamerton set my\\ model', ['kamerton', 'set', 'my model']],
    ['kamerton set "a \\"b\\"" c', ['kamerton', 'set', 'a "b"', 'c']],
    ['', ['']],
  ])('%j has the words %j', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  it.each([
    ['llama3:8b', ' :=', 'llama3:'],
    ['truncate=t', ' :=', 'truncate='],
    ['--url=http://x', ' :=', '--url=http:'],
    ['llama3:8b', ' ', ''],
  ])('readline keeps of "%s" what stands before the last break', (word, breaks, kept) => {
    expect(keptPrefix(word, breaks)).toBe(kept);
  });
});

describe('the answer to the shell', () => {
  let server: FakeServer;

  beforeAll(async () => {
    server = await startFakeServer();
  });

  afterAll(() => server.stop());

  const bash = (line: string, env = {}) =>
    runCli(['__complete', 'bash', line, String(line.length), ' \t\n"\'><=;|&(:'], {
      env: { KAMERTON_URL: server.url, ...env },
    });

  it('leaves out what readline keeps', async () => {
    server.respond = () => ({
      body: { items: [{ model: 'llama3:8b' }, { model: 'llama3:70b' }, { model: 'llama3:8b' }], next_cursor: null },
    });
    expect(await bash('kamerton get llama3:')).toMatchObject({ code: 0, stdout: '8b\n70b\n', stderr: '' });
    server.respond = () => ({ body: sampleConfig });
    expect((await bash('kamerton set m ignore_eos=')).stdout).toBe('true\nfalse\n');
    expect((await bash('kamerton set m reasoning_effort=l')).stdout).toBe('low\n');
    expect((await bash('kamerton set m temp')).stdout).toBe('temperature=\n');
  });

  it('looks at no more than stands before the cursor', async () => {
    const line = 'kamerton hi llama3:8b';
    expect((await runCli(['__complete', 'bash', line, '11', ' :='])).stdout).toBe('history\n');
  });

  it('takes address, token and runtime from the line, as far as it is typed', async () => {
    server.received.length = 0;
    server.respond = () => ({ body: { items: [{ model: 'm' }], next_cursor: null } });
    const { stdout } = await runCli([
      '__complete',
      'zsh',
      '--url',
      server.url,
      '--token',
      't',
      '--runtime',
      'r',
      'get',
      '',
    ]);
    expect(stdout).toBe('m\n');
    expect(server.received).toMatchObject([
      { path: '/api/v1/models?runtime=r&limit=500', headers: { authorization: 'Bearer t' } },
    ]);
  });

  it.each([
    ['refuses', () => ({ status: 401, body: { code: 'UNAUTHENTICATED', title: '', detail: '' } })],
    ['is busy', () => ({ status: 503, body: {} })],
    ['hangs up', () => 'hang up' as const],
    ['is something else', () => ({ body: '<h1>' })],
    ['answers wrong types', () => ({ body: { items: 7 } })],
  ])('is silence when the server %s, at once', async (_case, respond) => {
    server.respond = respond;
    server.received.length = 0;
    expect(await bash('kamerton get ')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(server.received).toHaveLength(1);
  });

  it('is silence when the server is not there, or the address is none', async () => {
    expect(await bash('kamerton get ', { KAMERTON_URL: 'http://127.0.0.1:9' })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(await bash('kamerton --url nonsense get ')).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });
});
