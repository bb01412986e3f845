import { sampleWrite } from '../../testing/sample-config.js';
import { startFakeServer, type FakeServer } from '../../testing/fake-server.js';
import { runCli } from '../../testing/run-cli.js';

let server: FakeServer;

beforeAll(async () => {
  server = await startFakeServer();
  server.respond = () => ({ body: sampleWrite });
});

afterAll(() => server.stop());

const profiles = async (...words: readonly string[]) => {
  const { code } = await runCli(['profiles', 'm/1', ...words, '--url', server.url]);
  const { method, path, body } = server.received.at(-1) ?? {};
  return { code, method, path, body };
};

describe('profiles', () => {
  it.each([
    [['create', 'a', '--reason', 'why'], 'POST', '/profiles?runtime=r', { profile: 'a', reason: 'why' }],
    [['copy', 'a', 'b'], 'POST', '/profiles?runtime=r', { profile: 'b', copy_of: 'a' }],
    [['copy', 'b', '--dry-run'], 'POST', '/profiles?runtime=r&dry_run=true', { profile: 'b', copy_of: null }],
    [['rename', 'a', 'b'], 'PATCH', '/profiles/a?runtime=r', { profile: 'b' }],
    [['delete', 'a'], 'DELETE', '/profiles/a?runtime=r', undefined],
  ])('%j', async (words, method, path, body) => {
    expect(await profiles(...words, '--runtime', 'r')).toEqual({
      code: 0,
      method,
      path: `/api/v1/models/m%2F1${path}`,
      body,
    });
  });

  it('are told by name when they are deleted, although nothing but the own set of the model is left', async () => {
    const words = ['profiles', 'm', 'delete', 'gone', '--url', server.url];
    expect((await runCli(words)).stdout).toMatch(/^llama3:8b on ollama, profile gone: /);
    expect((await runCli([...words, '--json'])).json()).toMatchObject({ profile: 'gone' });
  });

  it.each([['create'], ['rename', 'a'], ['copy'], ['delete'], ['delete', 'a', 'b']])(
    '%s %s %s is a word too few or too many',
    async (...words) => {
      const before = server.received.length;
      expect((await profiles(...words)).code).toBe(2);
      expect(server.received).toHaveLength(before);
    },
  );
});
