import type { ConfigBody } from '@kamerton/contract';
import { sampleConfig } from '../../testing/sample-config.js';
import { startFakeServer, type FakeServer } from '../../testing/fake-server.js';
import { runCli } from '../../testing/run-cli.js';

let server: FakeServer;
let config: ConfigBody;

beforeAll(async () => {
  server = await startFakeServer();
  server.respond = () => ({ body: config });
});

afterAll(() => server.stop());

beforeEach(() => {
  config = sampleConfig;
});

const get = (...words: readonly string[]) => runCli(['get', ...words, '--url', server.url]);

describe('get', () => {
  it('shows every parameter in order, known or not', async () => {
    const { stdout } = await get('llama3:8b');
    const names = stdout
      .split('\n')
      .slice(2, -1)
      .map((line) => line.split(' ')[0]);
    expect(names).toEqual(Object.keys(sampleConfig.generation_schema));
    expect(stdout).toMatch(/^temperature +0\.4 +model_override +float 0…2$/m);
    expect(stdout).toMatch(/^max_tokens +unknown +unknown /m);
  });

  it('shows each rung with --ladder, the winner marked', async () => {
    const { stdout } = await get('llama3:8b', '--ladder');
    expect(stdout).toMatch(
      /^temperature .*\n {4}\* model_override: 0\.4; tuner-1, 2026-05-04T10:00:00\.000Z\n {4}- runtime_catalog: 0\.8\nmax_tokens/m,
    );
  });

  it('shows only what the set itself says with --overrides', async () => {
    const { stdout } = await get('llama3:8b', '--overrides');
    expect(stdout.split('\n').slice(1)).toEqual([
      'PARAMETER    OVERRIDE  POLICY',
      'temperature  0.4',
      'max_tokens             max 2048, reject',
      '',
    ]);
    config = { ...sampleConfig, overrides: {}, policies: {} };
    expect((await get('llama3:8b', '--overrides')).stdout).toContain('Nothing is set here.');
  });

  it('asks for another time, counted from now', async () => {
    config = {
      ...sampleConfig,
      as_of: { at: '2026-05-04T10:00:00.000Z', schema_since: '2026-05-04T11:00:00.000Z', schema_is_later: true },
    };
    const { stdout } = await get('llama3:8b', '--at', '2h', '--profile', 'p');
    expect(server.received.at(-1)?.path).toBe(
      '/api/v1/models/llama3%3A8b/config?profile=p&at=2026-05-04T10%3A00%3A00.000Z',
    );
    expect(stdout).toContain('Of that time no schema was kept');
  });

  it('prints the configuration as the API gives it, or one parameter with all that is known of it', async () => {
    expect((await get('llama3:8b', '--json')).json()).toEqual(sampleConfig);
    expect((await get('llama3:8b', 'max_tokens', '--json')).json()).toEqual({
      runtime: 'ollama',
      model: 'llama3:8b',
      profile: null,
      parameter: 'max_tokens',
      effective: { source: 'unknown', sent: false, ladder: [] },
      override: null,
      policy: { max: 2048, on_violation: 'reject' },
      definition: sampleConfig.generation_schema['max_tokens'],
      verdict: null,
    });
  });

  it.each([
    ['mirostat', 'mirostat is not heeded by this model: the engine does not read it'],
    ['temprature', 'Did you mean temperature?'],
    ['constructor', 'no such parameter'],
  ])('says what is the matter with %s', async (name, message) => {
    expect(await get('llama3:8b', name)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
  });

  it('says what is the matter once', async () => {
    expect((await get('llama3:8b', 'temprature')).stderr.match(/Did you mean/g)).toHaveLength(1);
  });

  it('says that a profile is missing, beside what it shows instead', async () => {
    config = { ...sampleConfig, profile_fallback: true };
    const { code, stderr, json } = await get('llama3:8b', '--profile', 'nope', '--json');
    expect([code, json()]).toEqual([0, config]);
    expect(stderr).toContain('There is no profile nope');
  });
});
