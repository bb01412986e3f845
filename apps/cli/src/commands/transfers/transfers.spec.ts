import { sampleWrite } from '../../testing/sample-config.js';
import { startFakeServer, type FakeServer } from '../../testing/fake-server.js';
import { runCli, type World } from '../../testing/run-cli.js';

let server: FakeServer;

beforeAll(async () => {
  server = await startFakeServer();
});

afterAll(() => server.stop());

const report = [
  { parameter: 'temperature', value: 0.5, as: 'temperature', fate: 'exact', there: 0.5, reason: null },
  { parameter: 'repetition_penalty', value: 1.2, as: 'repeat', fate: 'approximated', there: 1, reason: 'coarser' },
  { parameter: 'top_k', value: 900, as: 'top_k', fate: 'out_of_range', there: null, reason: 'at most 500' },
];
const unread = [{ text: 'PARAMETER nonsense', line: 3, reason: 'has no value' }];

beforeEach(() => {
  server.received.length = 0;
  server.respond = ({ method }) => ({
    body: method === 'GET' ? { runtime: 'ollama', model: 'a' } : { ...sampleWrite, report, unread },
  });
});

const kamerton = (words: readonly string[], world: World = {}) => runCli([...words, '--url', server.url], world);
const sent = () => server.received.at(-1);

describe('bringing values from elsewhere', () => {
  it('tells what became of each, and what could not be read', async () => {
    const { code, stdout } = await kamerton([
      'use',
      'm',
      'precise',
      '--profile',
      'p',
      '--dry-run',
      '--only',
      'a,b',
      '--only',
      'c',
    ]);
    expect(code).toBe(0);
    expect(sent()).toMatchObject({
      method: 'POST',
      path: '/api/v1/models/m/config/transfer?profile=p&dry_run=true',
      body: { preset: 'precise', mode: 'merge', only: ['a', 'b', 'c'] },
    });
    expect(stdout).toMatch(/^temperature +0\.5 +exact +0\.5$/m);
    expect(stdout).toMatch(/^repetition_penalty +1\.2 +approximated +repeat=1 +coarser$/m);
    expect(stdout).toMatch(/^top_k +900 +out of range +at most 500$/m);
    expect(stdout).toContain('Not read (line 3): PARAMETER nonsense: has no value\n');
    const { json } = await kamerton(['use', 'm', 'precise', '--json']);
    expect(json()).toMatchObject({ version: 8, diff: sampleWrite.diff, report, unread });
  });

  it('copies between models, asking for the runtime of the first only when nobody names it', async () => {
    await kamerton(['copy', 'a', 'b', '--from-profile', 'p', '--to-runtime', 'vllm', '--to-profile', 'q', '--replace']);
    expect(server.received.map(({ path }) => path)).toEqual([
      '/api/v1/models/a',
      '/api/v1/models/b/config/transfer?runtime=vllm&profile=q',
    ]);
    expect(sent()?.body).toEqual({ copy_of: { runtime: 'ollama', model: 'a', profile: 'p' }, mode: 'replace' });
    server.received.length = 0;
    await kamerton(['copy', 'a', 'b', '--runtime', 'r']);
    expect(server.received).toMatchObject([
      {
        path: '/api/v1/models/b/config/transfer?runtime=r',
        body: { copy_of: { runtime: 'r', model: 'a', profile: null } },
      },
    ]);
  });

  it('imports files and stdin', async () => {
    await kamerton(['import', 'm', 'Modelfile', '--format', 'modelfile'], { files: { Modelfile: 'PARAMETER seed 1' } });
    expect(sent()?.body).toEqual({ document: { format: 'modelfile', text: 'PARAMETER seed 1' }, mode: 'merge' });
    await kamerton(['import', 'm', '-', '--format', 'openai'], { stdin: '{}' });
    expect(sent()?.body).toMatchObject({ document: { format: 'openai', text: '{}' } });
    expect(await kamerton(['import', 'm', 'none', '--format', 'vllm'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('none cannot be read'),
    });
  });
});
