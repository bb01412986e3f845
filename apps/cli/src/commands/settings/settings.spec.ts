import type { SettingsDocument, SettingsPlanBody } from '@kamerton/contract';
import { startFakeServer, type FakeServer } from '../../testing/fake-server.js';
import { runCli, type World } from '../../testing/run-cli.js';

let server: FakeServer;
let planned: SettingsPlanBody;

beforeAll(async () => {
  server = await startFakeServer();
});

afterAll(() => server.stop());

const changes: SettingsPlanBody['changes'] = [
  {
    kind: 'runtime',
    action: 'create',
    place: { runtime: 'gpu', model: null, profile: null },
    preset: null,
    version: null,
    diff: { kind: { from: null, to: 'vllm' } },
  },
  {
    kind: 'override_set',
    action: 'update',
    place: { runtime: 'ollama', model: 'm', profile: 'p' },
    preset: null,
    version: { from: 3, to: 4 },
    diff: { seed: { from: 1, to: 0 }, policies: { seed: { from: null, to: { force: true } } } },
  },
  {
    kind: 'preset',
    action: 'delete',
    place: null,
    preset: 'old',
    version: { from: 1, to: 2 },
    diff: { preset: 'old', params: { n: { from: 1, to: null } } },
  },
];

beforeEach(() => {
  planned = { changes, unmanaged: ['preset house'], plan_hash: 'sha256:1', applied: false };
  server.received.length = 0;
  server.respond = ({ path }) => ({ body: path.endsWith('/apply') ? { ...planned, applied: true } : planned });
});

const yaml = 'kamerton: 1\nruntimes:\n  - id: gpu\n    kind: vllm\n    base_url: http://127.0.0.1:8000\n';
const kamerton = (words: readonly string[], world: World = {}) =>
  runCli([...words, '--url', server.url], { files: { 'k.yaml': yaml }, ...world });
const paths = () => server.received.map(({ path }) => path);

describe('plan', () => {
  it('shows what would be made, changed and removed, and what is left alone', async () => {
    const { code, stdout } = await kamerton(['plan', '-f', 'k.yaml']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        '+ runtime gpu',
        '  kind: unset → vllm',
        '~ m on ollama, profile p (version 3 → 4)',
        '  seed: 1 → 0',
        '  seed (policy): no policy → force',
        '- preset old (version 1 → 2)',
        '  n: 1 → unset',
        'Not in the document, and left as it is (--prune removes it):',
        '  preset house',
        'Plan: 1 to create, 1 to update, 1 to delete.',
        '',
      ].join('\n'),
    );
    expect(server.received[0]?.body).toMatchObject({
      document: { kamerton: 1, runtimes: [{ id: 'gpu' }] },
      prune: false,
    });
    expect(server.received[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('ends with 4 only when asked for it and when there is a difference', async () => {
    expect((await kamerton(['plan', '-f', 'k.yaml', '--exit-code', '--prune'])).code).toBe(4);
    expect(server.received[0]?.body).toMatchObject({ prune: true });
    planned = { ...planned, changes: [] };
    expect(await kamerton(['plan', '-f', 'k.yaml', '--exit-code'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('nothing to do'),
    });
  });

  it('reads stdin, and JSON as well', async () => {
    expect((await kamerton(['plan', '-f', '-', '--json'], { stdin: '{"kamerton": 1}' })).json()).toEqual(planned);
    expect(server.received[0]?.body).toMatchObject({ document: { kamerton: 1 } });
  });

  it('tells the line of everything that is wrong in the document, and sends nothing', async () => {
    const files = { 'k.yaml': 'kamerton: 1\nruntimes:\n  - id: gpu\n    kind: 7\n    base_ulr: x\n' };
    const { code, stderr } = await kamerton(['plan', '-f', 'k.yaml'], { files });
    expect([code, paths()]).toEqual([1, []]);
    expect(stderr).toMatch(/k\.yaml:4:\d+: .*\/runtimes\/0\/kind[^]*k\.yaml:5:\d+: /);
    expect(await kamerton(['plan', '-f', 'none.yaml'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('none.yaml cannot be read'),
    });
  });

  it.each([
    ['INVALID_SETTINGS', '/runtimes/0/base_url'],
    ['MALFORMED_REQUEST', '/document/runtimes/0/base_url'],
  ])('tells the line of what the server finds wrong as %s', async (code, pointer) => {
    const errors = [
      { pointer, code: 'INVALID_FIELD', message: 'is not allowed here' },
      { pointer: '/plan_hash', code: 'INVALID_FIELD', message: 'is no hash' },
    ];
    server.respond = () => ({ status: 422, body: { code, title: 'No', detail: 'No.', errors } });
    const ran = await kamerton(['plan', '-f', 'k.yaml']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/k\.yaml:5:\d+: is not allowed here/);
  });

  it('tells each contradiction once, with its line', async () => {
    const message = 'runtime a, model m: temperature: above the maximum';
    const errors = [{ pointer: '/runtimes/0', parameter: 'temperature', code: 'POLICY_CONFLICT', message }];
    const place = { runtime: 'a', model: 'm', profile: null, parameter: 'temperature', rule: 'max' };
    const conflicts = [{ ...place, from: 1, to: 0.5, resolution: 'clamped', message }];
    const problem = { code: 'INVALID_SETTINGS', title: 'No', detail: 'No.', errors, conflicts };
    server.respond = () => ({ status: 422, body: problem });
    const { stderr } = await kamerton(['plan', '-f', 'k.yaml']);
    expect(stderr.match(/above the maximum/g)).toHaveLength(1);
    expect(JSON.parse((await kamerton(['plan', '-f', 'k.yaml', '--json'])).stderr)).toMatchObject({ conflicts });
  });
});

describe('apply', () => {
  it('applies what was looked at, and nothing else', async () => {
    const { code, stdout } = await kamerton(['apply', '-f', 'k.yaml', '--yes', '--prune', '--reason', 'release']);
    expect(code).toBe(0);
    expect(stdout).toContain('Applied: 1 created, 1 updated, 1 deleted.');
    expect(paths()).toEqual(['/api/v1/settings/plan', '/api/v1/settings/apply']);
    expect(server.received[1]).toMatchObject({
      body: { plan_hash: 'sha256:1', prune: true, reason: 'release' },
      headers: { 'idempotency-key': expect.stringMatching(/./), 'x-kamerton-source': 'cli' },
    });
  });

  it('does nothing when there is nothing to do', async () => {
    planned = { ...planned, changes: [] };
    expect((await kamerton(['apply', '-f', 'k.yaml', '--yes'])).code).toBe(0);
    expect(paths()).toEqual(['/api/v1/settings/plan']);
  });

  it.each([
    ['yes', 0, 2],
    ['YES ', 0, 2],
    ['y', 1, 1],
    ['', 1, 1],
  ])('asks a person, who says "%s"', async (person, code, calls) => {
    const ran = await kamerton(['apply', '-f', 'k.yaml'], { person });
    expect([ran.code, paths().length]).toEqual([code, calls]);
    expect(ran.stdout).toContain('+ runtime gpu');
  });

  it('asks nobody who is not there', async () => {
    for (const words of [
      ['-f', 'k.yaml'],
      ['-f', '-'],
      ['-f', 'k.yaml', '--json'],
    ]) {
      const person = words.includes('k.yaml') && !words.includes('--json') ? {} : { person: 'yes' };
      expect((await kamerton(['apply', ...words], person)).code).toBe(2);
    }
    expect(paths()).toEqual([]);
  });

  it('prints one document', async () => {
    expect((await kamerton(['apply', '-f', 'k.yaml', '--yes', '--json'])).json()).toEqual({
      ...planned,
      applied: true,
    });
  });
});

describe('export', () => {
  const document: SettingsDocument = { kamerton: 1, presets: [{ name: 'house', params: { seed: 0, stop: ['a'] } }] };

  it('writes YAML that plan reads back', async () => {
    server.respond = ({ path }) => ({ body: path.endsWith('/plan') ? planned : document });
    const { stdout } = await kamerton(['export']);
    expect(stdout).toContain('kamerton: 1\n');
    await kamerton(['plan', '-f', '-'], { stdin: stdout });
    expect(server.received.at(-1)?.body).toMatchObject({ document });
  });

  it('writes into a file', async () => {
    server.respond = () => ({ body: document });
    const { stdout, written, code } = await kamerton(['export', '-o', 'out.yaml']);
    expect([code, stdout, written.get('out.yaml')]).toEqual([0, '', expect.stringContaining('kamerton: 1')]);
  });

  it('of one model is the text of the format, with what it cannot carry told beside it', async () => {
    const loss = {
      parameter: 'min_p',
      value: 0.1,
      as: 'min_p',
      fate: 'impossible',
      there: null,
      reason: 'no such field',
    };
    server.respond = () => ({
      body: { format: 'modelfile', file_name: 'Modelfile', text: 'PARAMETER seed 1\n', report: [loss] },
    });
    const { stdout, stderr } = await kamerton(['export', 'm', '--format', 'modelfile', '--profile', 'p']);
    expect(paths()).toEqual(['/api/v1/models/m/config/export?profile=p&format=modelfile']);
    expect(stdout).toBe('PARAMETER seed 1\n');
    expect(stderr).toMatch(/min_p +0\.1 +impossible +no such field/);
  });
});
