import { apiPaths, type AuditEventBody, type ConfigBody, type Page } from '@kamerton/contract';
import { model, startProduct, vllmModel, type Product } from './testing/product.js';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
}, 60_000);

afterAll(() => product.stop());

const run = (...words: readonly string[]) => product.kamerton(words);
const lastEvent = async (): Promise<AuditEventBody | undefined> => {
  const response = await fetch(`${product.api.url}${apiPaths.auditEvents({ limit: 1 })}`);
  const page: Page<AuditEventBody> = JSON.parse(await response.text());
  return page.items[0];
};

describe('looking around', () => {
  it('lists models and runtimes', async () => {
    const { stdout } = await run('models', 'harbour');
    expect(stdout).toMatch(/^MODEL +RUNTIME .*\nharbour-tales:1b +demo-ollama .*ready/);
    expect(stdout).not.toContain('fork-notes');
    expect((await run('runtimes')).stdout).toMatch(/^demo-vllm +vllm +up /m);
    const { items } = await product.document<Page<unknown>>('models', '--runtime', 'demo-vllm');
    expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ model: vllmModel })]));
  });

  it('shows what a model does by itself, and where it is known from', async () => {
    const { stdout, code } = await run('get', model);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^temperature +0\.8 +runtime_catalog /m);
    expect((await run('get', model, 'temperature')).stdout).toContain('options.temperature');
  });

  it('says what it does not know', async () => {
    expect(await run('get', 'no-such-model')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('UNKNOWN_MODEL'),
    });
    expect(await run('get', model, 'num_predict')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('called max_tokens'),
    });
    const polish = await product.kamerton(['get', 'no-such-model'], { env: { LANG: 'pl_PL.UTF-8' } });
    expect(polish.stderr).toContain('Nieznany model');
  });
});

describe('setting', () => {
  it('changes values, tells the change, and the audit log knows that it came from here', async () => {
    const { stdout, code } = await run(
      'set',
      model,
      'temperature=0.4',
      'top_k=0',
      'stop="a,b",c',
      '--reason',
      'calmer',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('version 1\n');
    expect(stdout).toContain('  stop: unset → ["a,b","c"]\n');
    expect(await lastEvent()).toMatchObject({
      source: 'cli',
      reason: 'calmer',
      diff: { top_k: { from: null, to: 0 } },
    });
    const config = await product.document<ConfigBody>('get', model);
    expect(config.overrides).toEqual({ temperature: 0.4, top_k: 0, stop: ['a,b', 'c'] });
    expect((await run('set', model, 'temperature=0.4')).stdout).toContain('nothing to change, version 1');
  });

  it('removes with an empty value, and keeps what is empty apart from it', async () => {
    await run('set', model, 'keep_alive="5m"', 'stop=[]', 'top_k=');
    const { overrides } = await product.document<ConfigBody>('get', model);
    expect(overrides).toEqual({ temperature: 0.4, keep_alive: '5m', stop: [] });
    await run('set', model, '--unset', 'stop', '--unset', 'keep_alive');
    expect((await product.document<ConfigBody>('get', model)).overrides).toEqual({ temperature: 0.4 });
  });

  it('sends nothing that the model would not take', async () => {
    const event = await lastEvent();
    const { code, stdout, stderr } = await run('set', model, 'temperature=hot', 'max_tokens=0', 'topk=3');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/temperature.*WRONG_TYPE[^]*max_tokens.*BELOW_MIN, limit 1[^]*Did you mean top_k/);
    expect(await lastEvent()).toEqual(event);
  });

  it('makes policies of one and of all models, keeping rules that are not named', async () => {
    await run('set', model, 'seed=0', '--force', 'seed', '--min', 'max_tokens=16', '--max', 'max_tokens=200');
    await run('set', model, '--max', 'max_tokens=100', '--on-violation', 'reject');
    const { policies } = await product.document<ConfigBody>('get', model);
    expect(policies).toEqual({ seed: { force: true }, max_tokens: { min: 16, max: 100, on_violation: 'reject' } });
    await run('set', model, '--min', 'max_tokens=', '--clear-policy', 'seed');
    expect((await product.document<ConfigBody>('get', model)).policies).toEqual({
      max_tokens: { max: 100, on_violation: 'reject' },
    });
    const all = await run('set', '--all-models', '--runtime', 'demo-ollama', 'repetition_window=32');
    expect(all.stdout).toContain('all models on demo-ollama: version 1');
    expect((await run('get', model)).stdout).toMatch(/^repetition_window +32 +runtime_override /m);
  });

  it('shows beforehand what it would do to requests, and changes nothing', async () => {
    const before = await product.document<ConfigBody>('get', model);
    const { stdout, code } = await run('set', model, 'temperature=1.2', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /dry run, nothing was stored[^]*Requests would change for:\nharbour-tales:1b on demo-ollama\n {2}temperature: 0\.4 \(model_override\) → 1\.2/,
    );
    expect(await product.document<ConfigBody>('get', model)).toEqual(before);
  });

  it('is refused when somebody was faster', async () => {
    const { code, stderr } = await run('set', model, 'temperature=0.5', '--if-match', '1');
    expect(code).toBe(1);
    expect(stderr).toMatch(/VERSION_CONFLICT[^]*--if-match \d/);
  });
});

describe('a policy against an override elsewhere', () => {
  it('is refused with all that it would break, and settled on request', async () => {
    const { overrides } = await product.document<ConfigBody>('get', model);
    expect(overrides['temperature']).toBe(0.4);
    const forbid = ['set', '--all-models', '--runtime', 'demo-ollama', '--max', 'temperature=0.3'];
    const refused = await run(...forbid);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(
      /POLICY_CONFLICT[^]*temperature +harbour-tales:1b on demo-ollama +max +0\.4 +0\.3 +clamped/,
    );
    const settled = await run(...forbid, '--resolve-conflicts');
    expect(settled.code).toBe(0);
    expect(settled.stdout).toMatch(/Settled:[^]*Also harbour-tales:1b on demo-ollama:\n {2}temperature: 0\.4 → 0\.3/);
  });
});

describe('revisions', () => {
  const place = 'fork-notes:1b';

  it('are listed, compared and restored', async () => {
    await run('set', place, 'seed=1');
    await run('set', place, 'seed=2', 'temperature=0.1');
    expect((await run('history', place, '--limit', '1')).stdout).toMatch(/^2 {2}patch .*local\n {2}seed: 1 → 2\n/);
    expect(await run('diff', place)).toMatchObject({ code: 0, stdout: expect.stringContaining('Version 1 → 2\n') });
    expect(await run('diff', place, '1', '2', '--exit-code')).toMatchObject({ code: 4 });
    expect(await run('diff', place, '2', '2', '--exit-code')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('No differences'),
    });
    expect((await run('restore', place, '1')).stdout).toMatch(
      /version 3\n {2}seed: 2 → 1\n {2}temperature: 0\.1 → unset/,
    );
    expect(await run('restore', place, '9')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('UNKNOWN_REVISION'),
    });
  });

  it('tell what was effective at any time', async () => {
    const before = new Date().toISOString();
    await run('set', place, 'seed=99');
    const then = await product.document<ConfigBody>('get', place, '--at', before);
    expect([then.overrides['seed'], then.as_of?.at]).toEqual([1, before]);
    expect((await run('get', place, '--at', before)).stdout).toContain('As it was at');
    expect(await run('get', place, '--at', '2999-01-01T00:00:00Z')).toMatchObject({ code: 1 });
  });
});

describe('profiles', () => {
  const place = 'zapiski-stroiciela:1b';

  it('are made, copied, renamed, deleted and brought back', async () => {
    await run('set', place, 'seed=1');
    expect((await run('profiles', place, 'create', 'terse')).stdout).toContain('profile terse: version 1 (create)');
    await run('set', place, 'max_tokens=12', '--profile', 'terse');
    await run('profiles', place, 'copy', 'terse', 'curt');
    await run('profiles', place, 'copy', 'own');
    await run('profiles', place, 'rename', 'curt', 'brief');
    await run('profiles', place, 'delete', 'terse');
    expect((await run('profiles', place)).stdout).toMatch(/^PROFILE.*\nbrief +1 +1 .*\nown +1 +1 .*\n$/);
    const missing = await run('get', place, '--profile', 'terse');
    expect(missing).toMatchObject({ code: 0, stderr: expect.stringContaining('no profile terse') });
    await run('restore', place, '2', '--profile', 'terse');
    expect((await run('get', place, 'max_tokens', '--profile', 'terse')).stdout).toContain(
      '12 (profile_override, sent)',
    );
    expect(await run('profiles', place, 'create', 'brief')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('PROFILE_EXISTS'),
    });
  });

  it('are compared with the own set, as stored and as effective', async () => {
    expect((await run('diff', place, '--to-profile', 'brief')).stdout).toMatch(/seed: 1 → unset/);
    const effective = await run('diff', place, '--to-profile', 'brief', '--effective', '--exit-code');
    expect(effective).toMatchObject({
      code: 4,
      stdout: expect.stringContaining('max_tokens: -1 (runtime_catalog) → 12 (profile_override)'),
    });
    expect(effective.stdout).not.toContain('seed');
  });
});
