import { apiPaths, type VerificationBody, type VerificationPlanBody } from '@kamerton/contract';
import { startDemoRuntime, type DemoRuntimeService } from '@kamerton/testing';
import { startMoodyRuntime, type MoodyRuntime } from './testing/moody-runtime.js';
import { ollamaModel, startProduct, vllmModel, type Product } from './testing/product.js';
import { ended, followed, verificationPath } from './testing/verifications.js';

const place = { runtime: 'moody', model: ollamaModel.model };
const few = { parameters: ['max_tokens', 'temperature', 'seed', 'stop'] };
const env = { KAMERTON_VERIFICATION_SECONDS: '60' };

let demo: DemoRuntimeService;
let moody: MoodyRuntime;
let product: Product;

beforeAll(async () => {
  demo = await startDemoRuntime();
  moody = await startMoodyRuntime(demo.ollamaUrl);
  product = await startProduct({
    env,
    runtimes: [
      { id: 'moody', kind: 'ollama', base_url: moody.url },
      { id: 'hosted', kind: 'openai-compatible', base_url: demo.vllmUrl },
    ],
  });
}, 60_000);

afterAll(async () => {
  await product.stop();
  await moody.stop();
  await demo.stop();
});

beforeEach(() => {
  moody.mood = 'honest';
});

const start = (body: unknown = few) => product.client.call({ method: 'POST', path: verificationPath(place), body });
const cancel = () => product.client.send<VerificationBody>('DELETE', verificationPath(place));

describe('a verification of a live runtime', () => {
  it('tells beforehand what it would do, and does none of it', async () => {
    const { generations } = moody;
    const path = `${verificationPath(place)}&dry_run=true`;
    const plan = await product.client.send<VerificationPlanBody>('POST', path);
    expect(plan).toMatchObject({ dry_run: true, billed_per_call: false, limits: { seconds: 60, requests: 400 } });
    expect(plan.parameters).toEqual(expect.arrayContaining(few.parameters));
    expect(plan.left_out).toContain('context_length');
    expect(moody.generations).toBe(generations);
  });

  it('tells how far it is, and proves what an honest runtime honours', async () => {
    expect(await start()).toMatchObject({ status: 202 });
    const seen = await followed(product.client, place);
    expect(seen.some(({ status, progress }) => status === 'running' && progress?.total === 4)).toBe(true);
    const last = seen.at(-1);
    expect(last).toMatchObject({
      status: 'done',
      progress: { done: 4, total: 4, parameter: null },
      started_by: 'local',
      verdicts: {
        max_tokens: { verdict: 'honoured' },
        temperature: { verdict: 'honoured' },
        seed: { verdict: 'honoured' },
        stop: { verdict: 'honoured' },
      },
    });
    expect(last?.spent.requests).toBeGreaterThan(0);
    expect(last?.spent.tokens).toBeGreaterThan(0);
  }, 100_000);

  it('is seen in the configuration, the audit log and the metrics', async () => {
    const config = await product.client.config(place);
    expect(config.verdicts).toMatchObject({ seed: { verdict: 'honoured', runtime_version: config.runtime_version } });
    expect(config.generation_schema['seed']).toMatchObject({ verdict: 'honoured' });
    const events = await product.client.events({ runtime: 'moody', action: 'verification.finish' });
    expect(events).toMatchObject([
      { user_id: 'local', model: place.model, diff: { outcome: 'done', verdicts: { honoured: 4 } } },
    ]);
    const { text } = await product.client.call({ path: apiPaths.metrics });
    expect(text).toMatch(/^kamerton_verifications_total\{runtime="moody",outcome="done"\} 1$/m);
    expect(text).toMatch(/^kamerton_verdicts\{runtime="moody",verdict="honoured"\} 4$/m);
    expect(text).toMatch(/^kamerton_probe_requests_total\{runtime="moody"\} [1-9]\d*$/m);
  });

  it('lapses with the version of the runtime, everywhere at once', async () => {
    moody.version = '0.33.1';
    await product.client.send('POST', apiPaths.runtimeRefresh('moody'));
    const config = await product.client.config(place);
    expect(config.verdicts).toEqual({});
    expect(config.generation_schema['seed']).not.toHaveProperty('verdict');
    const body = await product.client.get<VerificationBody>(verificationPath(place));
    expect(body.verdicts).toEqual({});
    expect(Object.keys(body.lapsed).sort()).toEqual([...few.parameters].sort());
    moody.version = null;
    await product.client.send('POST', apiPaths.runtimeRefresh('moody'));
    expect(Object.keys((await product.client.config(place)).verdicts).sort()).toEqual([...few.parameters].sort());
  });

  it('runs once at a time on one runtime, and can be cancelled in the middle of a question', async () => {
    moody.mood = 'hangs';
    expect(await start()).toMatchObject({ status: 202 });
    const refusal = await product.client.problem({ method: 'POST', path: verificationPath(place), body: few });
    expect(refusal).toMatchObject({ status: 409, code: 'VERIFICATION_RUNNING' });
    const began = performance.now();
    const config = await product.client.config(place);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(config.schema_status).toBe('ready');
    expect(await cancel()).toMatchObject({ status: 'cancelled', verdicts: { seed: { verdict: 'honoured' } } });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await cancel()).toMatchObject({ status: 'cancelled' });
  });

  it.each([
    ['fails', /500.*out of memory/],
    ['html', /not JSON.*Sign in/],
  ] as const)('of a runtime that %s ends with the reason, and keeps what was proved before', async (mood, reason) => {
    moody.mood = mood;
    await start();
    expect(await ended(product.client, place)).toMatchObject({
      status: 'failed',
      failure: expect.stringMatching(reason),
      verdicts: { seed: { verdict: 'honoured' } },
    });
    expect((await product.client.config(place)).verdicts).toMatchObject({ seed: { verdict: 'honoured' } });
  });
});

describe('a verification where each generation may cost money', () => {
  const hosted = { runtime: 'hosted', model: vllmModel.model };
  const post = (body: object) => ({ method: 'POST', path: verificationPath(hosted), body });

  it('runs only when somebody accepts the costs', async () => {
    const plan = await product.client.send('POST', `${verificationPath(hosted)}&dry_run=true`, {});
    expect(plan).toMatchObject({ billed_per_call: true });
    expect(await product.client.problem(post({ parameters: ['max_tokens'] }))).toMatchObject({
      status: 409,
      code: 'COSTS_NOT_ACCEPTED',
    });
    const idle = await product.client.get(verificationPath(hosted));
    expect(idle).toMatchObject({ status: 'idle', spent: { requests: 0 } });
    const accepted = await product.client.call(post({ parameters: ['max_tokens'], accept_costs: true }));
    expect(accepted.status).toBe(202);
    expect(await ended(product.client, hosted)).toMatchObject({
      status: 'done',
      verdicts: { max_tokens: { verdict: 'honoured' } },
    });
  });
});

describe('a verification of a runtime that hangs', () => {
  it('ends at its limit of time, and does not keep the process from stopping', async () => {
    const impatient = await startProduct({
      env: { KAMERTON_VERIFICATION_SECONDS: '1' },
      runtimes: [{ id: 'moody', kind: 'ollama', base_url: moody.url }],
    });
    try {
      moody.mood = 'hangs';
      await impatient.client.send('POST', verificationPath(place), few);
      const body = await ended(impatient.client, place);
      expect(body).toMatchObject({ status: 'failed', failure: expect.stringContaining('limit of 1 seconds') });
      await impatient.client.send('POST', verificationPath(place), few);
      const began = performance.now();
      await impatient.api.stop();
      expect(performance.now() - began).toBeLessThan(5_000);
    } finally {
      await impatient.stop();
    }
  }, 60_000);
});
