import type { ConfigBody } from '@kamerton/contract';
import { sampleConfig, sampleWrite } from '../../testing/sample-config.js';
import { startFakeServer, type FakeServer, type Received } from '../../testing/fake-server.js';
import { runCli } from '../../testing/run-cli.js';

let server: FakeServer;
let config: ConfigBody;

beforeAll(async () => {
  server = await startFakeServer();
});

afterAll(() => server.stop());

beforeEach(() => {
  config = sampleConfig;
  server.received.length = 0;
  server.respond = ({ method }) => ({ body: method === 'GET' ? config : sampleWrite });
});

const set = (...words: readonly string[]) => runCli(['set', ...words, '--url', server.url]);
const written = (): Received | undefined => server.received.find(({ method }) => method === 'PATCH');

describe('set', () => {
  it('writes values as the types of the schema, and removes with null', async () => {
    const { code } = await set(
      'llama3:8b',
      'temperature=0',
      'suffix=""',
      'ignore_eos=false',
      'stop=',
      '--unset',
      'max_tokens',
      '--reason',
      'why',
    );
    expect(code).toBe(0);
    expect(written()).toMatchObject({ path: '/api/v1/models/llama3%3A8b/config?runtime=ollama' });
    expect(written()?.body).toEqual({
      params: { temperature: 0, suffix: '', ignore_eos: false, stop: null, max_tokens: null },
      reason: 'why',
    });
    expect(written()?.headers).not.toHaveProperty('if-match');
  });

  it('writes to profiles, to whole runtimes, as a dry run, and settling conflicts', async () => {
    await set('m', 'temperature=1', '--profile', 'terse', '--dry-run', '--resolve-conflicts', '--if-match', '"3"');
    expect(written()).toMatchObject({
      path: '/api/v1/models/m/config?runtime=ollama&profile=terse&dry_run=true&resolve_conflicts=true',
      headers: { 'if-match': '"3"' },
    });
    server.received.length = 0;
    await set('--all-models', '--runtime', 'ollama', 'temperature=1');
    expect(written()).toMatchObject({ path: '/api/v1/runtimes/ollama/config', body: { params: { temperature: 1 } } });
  });

  it('sends nothing when a value, a name or a policy is wrong, and tells all of it', async () => {
    const { code, stderr } = await set('m', 'temperature=3', 'max_tokens=1.5', 'num_predict=1', 'suffix="open');
    expect([code, written()]).toEqual([1, undefined]);
    expect(stderr).toMatch(
      /temperature.*ABOVE_MAX, limit 2[^]*max_tokens.*NOT_INTEGER[^]*called max_tokens here[^]*suffix.*"open/,
    );
    const policy = await set('m', '--max', 'temperature=hot', '--forbid', 'nonsense');
    expect([policy.code, written()]).toEqual([1, undefined]);
    expect(policy.stderr).toMatch(/nonsense[^]*max must be a number, not hot/);
  });

  it('says why nothing can be set where there is no schema', async () => {
    config = {
      ...sampleConfig,
      schema_status: 'missing',
      generation_schema: {},
      schema_problem: { code: 'NOTHING_TO_TUNE', message: 'Turns text into vectors.' },
    };
    expect(await set('m', 'temperature=1')).toMatchObject({ code: 1, stderr: 'Turns text into vectors.\n' });
  });

  it.each([
    [['--min', 'max_tokens=8'], { max_tokens: { max: 2048, on_violation: 'reject', min: 8 } }],
    [['--max', 'max_tokens=unlimited'], { max_tokens: { max: -1, on_violation: 'reject' } }],
    [['--max', 'max_tokens='], { max_tokens: null }],
    [['--clear-policy', 'max_tokens'], { max_tokens: null }],
    [['--clear-policy', 'max_tokens', '--force', 'max_tokens'], { max_tokens: { force: true } }],
    [['--forbid', 'stop', '--on-violation', 'clamp'], { stop: { forbid: true, on_violation: 'clamp' } }],
    [['--enum', 'reasoning_effort=low,3,true'], { reasoning_effort: { enum: ['low', 3, true] } }],
    [['--min', 'temperature=0', '--max', 'temperature=1'], { temperature: { min: 0, max: 1 } }],
  ])('with %j sends whole policies, based on the version that was read', async (words, policies) => {
    expect((await set('m', ...words)).code).toBe(0);
    expect(written()).toMatchObject({ headers: { 'if-match': '"7"' } });
    expect(written()?.body).toEqual({ params: {}, policies });
  });

  it('starts policies of a profile that does not exist from nothing', async () => {
    config = { ...sampleConfig, profile_fallback: true };
    await set('m', '--min', 'max_tokens=8', '--profile', 'new');
    expect(written()?.body).toMatchObject({ policies: { max_tokens: { min: 8 } } });
    expect(written()?.headers).not.toHaveProperty('if-match');
  });

  it('reads policies again when somebody was faster, so that neither change is lost', async () => {
    let overtaken = false;
    server.respond = ({ method }) => {
      if (method === 'GET')
        return {
          body: overtaken ? { ...sampleConfig, version: 8, policies: { max_tokens: { max: 100 } } } : sampleConfig,
        };
      if (overtaken) return { body: sampleWrite };
      overtaken = true;
      return {
        status: 412,
        body: { code: 'VERSION_CONFLICT', title: 'Changed', detail: 'Now 8.', current_version: 8 },
      };
    };
    expect((await set('m', '--min', 'max_tokens=8')).code).toBe(0);
    expect(server.received.at(-1)).toMatchObject({
      headers: { 'if-match': '"8"' },
      body: { policies: { max_tokens: { max: 100, min: 8 } } },
    });
  });

  it('gives up when somebody is always faster, and at once when the version was asked for', async () => {
    const conflict = {
      status: 412,
      body: { code: 'VERSION_CONFLICT', title: 'Changed', detail: 'Now 9.', current_version: 9 },
    };
    server.respond = ({ method }) => (method === 'GET' ? { body: sampleConfig } : conflict);
    expect(await set('m', '--min', 'max_tokens=8')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--if-match 9'),
    });
    expect(server.received.filter(({ method }) => method === 'PATCH')).toHaveLength(5);
    server.received.length = 0;
    await set('m', '--min', 'max_tokens=8', '--if-match', '7');
    expect(server.received.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });

  it('tells what it did, without the configuration around it', async () => {
    expect((await set('m', 'temperature=0.5')).stdout).toBe(
      'llama3:8b on ollama: version 8\n  temperature: 0.4 → 0.5\n',
    );
    const { json } = await set('m', 'temperature=0.5', '--json');
    expect(json()).toEqual({
      runtime: 'ollama',
      model: 'llama3:8b',
      profile: null,
      version: 8,
      dry_run: false,
      diff: sampleWrite.diff,
      revision: sampleWrite.revision,
      resolved: [],
      also_changed: [],
      impact: null,
      invalid_overrides: [],
    });
  });

  it('on a dry run tells whose requests would change, what they would lose and who sends them', async () => {
    const target = {
      runtime: 'ollama',
      model: 'llama3:8b',
      profile: 'terse',
      effective: {
        temperature: {
          from: { value: 0.4, source: 'model_override', sent: true },
          to: { source: 'unknown', sent: false },
        },
      },
      lost: [{ parameter: 'seed', rung: 'profile_override', value: 7, outcome: 'clamped', code: 'ABOVE_MAX', to: 3 }],
      reloads: ['context_length'],
      problems: [{ parameters: ['n'], kind: 'advice', message: 'n has no effect', before: true }],
      services: [{ service: 'summariser', instances: 2, last_seen_at: '2026-05-04T12:00:00.000Z' }],
    };
    const dry = {
      ...sampleWrite,
      dry_run: true,
      revision: null,
      version: 7,
      impact: { targets: [target], target_count: 3 },
    };
    server.respond = ({ method }) => ({ body: method === 'GET' ? config : dry });
    expect((await set('m', 'temperature=0.5', '--dry-run')).stdout).toBe(
      [
        'llama3:8b on ollama: would change, version 7 (dry run, nothing was stored)',
        '  temperature: 0.4 → 0.5',
        'Requests would change for:',
        'llama3:8b on ollama, profile terse',
        '  temperature: 0.4 (model_override) → unknown (unknown)',
        '  seed: the profile_override 7 would be clamped to 3 (ABOVE_MAX)',
        '  the runtime will load the model anew: context_length',
        '  n has no effect (as before)',
        '  services: summariser (2)',
        '… and 2 more models and profiles',
        '',
      ].join('\n'),
    );
    const hidden = { ...target, effective: {}, lost: [], reloads: [] };
    server.respond = ({ method }) => ({
      body: method === 'GET' ? config : { ...dry, impact: { targets: [hidden], target_count: 1 } },
    });
    const { stdout } = await set('m', 'temperature=0.5', '--dry-run');
    expect(stdout).toContain('No request would get other values than now.\n');
    expect(stdout).not.toContain('Requests would change');
  });
});
