import { sampleConfig, sampleWrite } from '../../testing/sample-config.js';
import { startFakeServer, type FakeServer } from '../../testing/fake-server.js';
import { runCli } from '../../testing/run-cli.js';

let server: FakeServer;

beforeAll(async () => {
  server = await startFakeServer();
});

afterAll(() => server.stop());

beforeEach(() => {
  server.received.length = 0;
});

const kamerton = (...words: readonly string[]) => runCli([...words, '--url', server.url]);
const revision = { ...sampleWrite.revision, reason: 'calmer\nthan before' };
const page = (count: number, cursor: string | null = null) => ({
  body: { items: Array(count).fill(revision), next_cursor: cursor },
});

describe('history', () => {
  it('shows who changed what, when and why', async () => {
    server.respond = () => page(1);
    const { stdout } = await kamerton('history', 'm');
    expect(stdout).toBe(
      '8  patch  2026-05-04T12:00:00.000Z  local  "calmer\\nthan before"\n  temperature: 0.4 → 0.5\n',
    );
    server.respond = () => page(0);
    expect((await kamerton('history', '--all-models', '--runtime', 'r')).stdout).toBe('No revisions.\n');
    expect(server.received.at(-1)?.path).toBe('/api/v1/runtimes/r/config/revisions?limit=20');
  });

  it('reads as many pages as it needs', async () => {
    server.respond = () => page(3, 'more');
    const { json } = await kamerton('history', 'm', '--limit', '5', '--json');
    expect(json()).toMatchObject({ items: { length: 5 } });
    expect(server.received.map(({ path }) => path)).toEqual([
      '/api/v1/models/m/config/revisions?limit=5',
      '/api/v1/models/m/config/revisions?limit=5&cursor=more',
    ]);
  });
});

describe('diff', () => {
  it('without versions is the last change', async () => {
    server.respond = () => page(1);
    const { json, code } = await kamerton('diff', 'm', '--json', '--exit-code');
    expect([code, json()]).toEqual([4, { from: 7, to: 8, diff: revision.diff }]);
    server.respond = () => page(0);
    expect(await kamerton('diff', 'm', '--exit-code')).toMatchObject({
      code: 0,
      stdout: 'Version 0 → 0\nNo differences.\n',
    });
  });

  it('between versions asks the server', async () => {
    server.respond = () => ({ body: { from: 2, to: 5, diff: {} } });
    await kamerton('diff', 'm', '2', '5', '--profile', 'p');
    await kamerton('diff', 'm', '2');
    expect(server.received.map(({ path }) => path)).toEqual([
      '/api/v1/models/m/config/revisions/2/compare?profile=p&to=5',
      '/api/v1/models/m/config/revisions/2/compare',
    ]);
  });

  it('between sets tells what is stored, or what comes out', async () => {
    const other = {
      ...sampleConfig,
      model: 'b',
      overrides: { temperature: 0.4, seed: 0 },
      policies: {},
      effective: {},
    };
    server.respond = ({ path }) => ({ body: path.includes('/models/b/') ? other : sampleConfig });
    const stored = await kamerton('diff', 'a', '--to-model', 'b', '--runtime', 'ollama');
    expect(stored.stdout).toBe(
      'llama3:8b on ollama → b on ollama\n  seed: unset → 0\n  max_tokens (policy): max 2048, reject → no policy\n',
    );
    const effective = await kamerton('diff', 'a', '--to-model', 'b', '--effective', '--exit-code', '--json');
    expect([effective.code, effective.json()]).toEqual([
      4,
      {
        from: { runtime: 'ollama', model: 'llama3:8b', profile: null },
        to: { runtime: 'ollama', model: 'b', profile: null },
        effective: true,
        diff: {
          temperature: {
            from: { value: 0.4, source: 'model_override', sent: true },
            to: { source: 'unknown', sent: false },
          },
        },
      },
    ]);
  });

  it('does not take what a missing profile falls back to for the profile', async () => {
    server.respond = ({ path }) => ({ body: { ...sampleConfig, profile_fallback: path.includes('profile=p') } });
    expect(await kamerton('diff', 'a', '--to-profile', 'p')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('a has no profile p'),
    });
  });

  it('of whole runtimes needs another runtime', async () => {
    expect((await kamerton('diff', '--all-models', '--runtime', 'r', '--to-profile', 'p')).code).toBe(2);
    server.respond = () => ({ body: { ...sampleConfig, model: null } });
    expect((await kamerton('diff', '--all-models', '--runtime', 'r', '--to-runtime', 's')).code).toBe(0);
    expect(server.received.map(({ path }) => path).sort()).toEqual([
      '/api/v1/runtimes/r/config',
      '/api/v1/runtimes/s/config',
    ]);
  });
});

it('restore writes a new revision', async () => {
  server.respond = () => ({ body: sampleWrite });
  await kamerton('restore', 'm', '3', '--reason', 'worse', '--if-match', '7', '--resolve-conflicts');
  expect(server.received[0]).toMatchObject({
    method: 'POST',
    path: '/api/v1/models/m/config/revisions/3/restore?resolve_conflicts=true',
    headers: { 'if-match': '"7"' },
    body: { reason: 'worse' },
  });
});
