import { once } from 'node:events';
import { apiPaths, type AuditVerificationBody, type VerificationBody } from '@kamerton/contract';
import { startKamerton } from './testing/kamerton.js';
import { startStuckRuntime } from './testing/stuck-runtime.js';
import { model, startProduct, type Product } from './testing/product.js';

let product: Product;

beforeAll(async () => {
  product = await startProduct('ignore:options.top_k');
}, 60_000);

afterAll(() => product.stop());

const stateOf = async (of: string, runtime = 'demo-ollama'): Promise<VerificationBody> => {
  const response = await fetch(`${product.api.url}${apiPaths.modelVerification(of, { runtime })}`);
  return JSON.parse(await response.text());
};

describe('verify', () => {
  it('tells beforehand what it would do', async () => {
    const { stdout, code } = await product.kamerton(['verify', model, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Would probe: .*temperature[^]*Left out without --load-parameters: .*context_length/);
    expect(await stateOf(model)).toMatchObject({ status: 'idle' });
  });

  it('ends with 0 when what was asked for is honoured, and with 5 when a parameter is ignored', async () => {
    const honest = await product.kamerton(['verify', model, 'max_tokens', 'temperature']);
    expect([honest.code, honest.stderr]).toEqual([0, '']);
    expect(honest.stdout).toMatch(/^max_tokens +honoured +\S/m);
    const lying = await product.kamerton(['verify', model, 'top_k', '--json']);
    expect(lying.code).toBe(5);
    expect(JSON.parse(lying.stdout)).toMatchObject({ status: 'done', verdicts: { top_k: { verdict: 'ignored' } } });
  });

  it('refuses what cannot be probed', async () => {
    const { code, stderr } = await product.kamerton(['verify', model, 'no_such_parameter']);
    expect(code).toBe(1);
    expect(stderr).toContain('no_such_parameter');
  });

  it('is cancelled by Ctrl-C, on the server as well', async () => {
    const stuck = await startStuckRuntime(product.demo.ollamaUrl);
    try {
      const document = { kamerton: 1, runtimes: [{ id: 'stuck', kind: 'ollama', base_url: stuck.url }] };
      const added = await product.kamerton(['apply', '-f', '-', '--yes'], { stdin: JSON.stringify(document) });
      expect([added.code, added.stdout]).toEqual([0, expect.stringContaining('1 created')]);
      const child = startKamerton(['verify', model, '--runtime', 'stuck'], { env: { KAMERTON_URL: product.api.url } });
      const exited = once(child, 'exit');
      const isRunning = async (): Promise<boolean> => (await stateOf(model, 'stuck')).status === 'running';
      while (!(await isRunning())) expect(child.exitCode).toBeNull();
      child.kill('SIGINT');
      expect(await exited).toEqual([130, null]);
      expect(await stateOf(model, 'stuck')).toMatchObject({ status: 'cancelled' });
    } finally {
      await stuck.close();
    }
  });
});

describe('verify --audit', () => {
  it('ends with 0 as long as the audit log is as it was written, and with 6 once an event was changed', async () => {
    await product.kamerton(['set', model, 'seed=1', '--reason', 'the truth']);
    const sound = await product.document<AuditVerificationBody>('verify', '--audit');
    expect(sound).toMatchObject({ intact: true, events: sound.sequence, broken: null });
    await product.sql(`ALTER TABLE change_events DISABLE TRIGGER change_events_append_only;
      UPDATE change_events SET reason = 'a lie' WHERE sequence = ${sound.sequence}`);
    const { code, stdout } = await product.kamerton(['verify', '--audit']);
    expect([code, stdout]).toEqual([6, expect.stringContaining(`broken at event ${sound.sequence}: it is not what`)]);
  });
});
