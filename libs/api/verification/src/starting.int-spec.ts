import { roleHeader, userHeader } from './testing/start-app.js';
import { over, startTestApi, type Replica, type TestApi } from './testing/test-api.js';

let api: TestApi;
let replica: Replica;

beforeAll(async () => {
  api = await startTestApi();
  replica = await api.replica();
});

afterAll(() => api.stop());

const two = { parameters: ['temperature', 'seed'] };

describe('a verification', () => {
  it('is idle before the first one', async () => {
    const { runtime, model } = await api.newRuntime();
    expect(await replica.read({ runtime, model })).toEqual({
      runtime,
      model,
      status: 'idle',
      progress: null,
      started_at: null,
      started_by: null,
      finished_at: null,
      failure: null,
      spent: { requests: 0, tokens: 0, seconds: 0 },
      limits: { requests: 400, tokens: 20_000, seconds: 20 },
      runtime_version: null,
      model_digest: null,
      verdicts: {},
      lapsed: {},
    });
  });

  it('starts at once and proves one parameter after the other, one question at a time', async () => {
    const { server, ...place } = await api.newRuntime();
    const started = await replica.start(place, two, { [userHeader]: 'anna' });
    expect(started).toMatchObject({
      status: 202,
      body: { status: 'running', started_by: 'anna', progress: { total: 2 } },
    });
    const body = await replica.until(place, over);
    expect(body).toMatchObject({
      status: 'done',
      failure: null,
      progress: { done: 2, total: 2, parameter: null },
      runtime_version: '0.33.0',
      model_digest: 'd1',
      spent: { requests: server.questions },
      lapsed: {},
    });
    expect(Object.keys(body.verdicts).sort()).toEqual(['seed', 'temperature']);
    expect(body.verdicts['seed']).toMatchObject({ runtime_version: '0.33.0', model_digest: 'd1' });
    expect(server.mostAtOnce).toBe(1);
  });

  it('is in the audit log with who started it, what came of it and what it cost', async () => {
    const { server, ...place } = await api.newRuntime();
    await replica.start(place, two, { [userHeader]: 'anna', 'x-kamerton-source': 'cockpit' });
    await replica.until(place, over);
    const events = await api.events(place.runtime);
    const anna = { user_id: 'anna', source: 'cockpit', model: place.model };
    expect(events).toMatchObject([
      { ...anna, action: 'verification.start', diff: { parameters: ['temperature', 'seed'], load_parameters: false } },
      {
        ...anna,
        action: 'verification.finish',
        diff: { outcome: 'done', parameters: { done: 2, total: 2 }, spent: { requests: server.questions } },
      },
    ]);
    expect(Object.values(Object(events[1]?.diff).verdicts).reduce((sum: number, count) => sum + Number(count), 0)).toBe(
      2,
    );
  });

  it('without a body probes all that does not make the runtime load the model anew', async () => {
    const place = await api.newRuntime();
    const { body: plan } = await replica.plan(place);
    await replica.start(place);
    const { verdicts } = await replica.until(place, over);
    expect(Object.keys(verdicts).sort()).toEqual([...plan.parameters].sort());
    expect(plan.left_out).toContain('context_length');
    expect(Object.keys(verdicts)).not.toContain('context_length');
  });

  it('only tells what it would do when it is a dry run', async () => {
    const { server, ...place } = await api.newRuntime();
    expect(await replica.plan(place, { parameters: ['seed', 'context_length'] })).toEqual({
      status: 200,
      body: {
        ...place,
        dry_run: true,
        parameters: ['seed'],
        left_out: ['context_length'],
        limits: { requests: 400, tokens: 20_000, seconds: 20 },
        billed_per_call: false,
      },
    });
    expect(await replica.read(place)).toMatchObject({ status: 'idle' });
    expect(server.questions).toBe(0);
    expect(await api.events(place.runtime)).toEqual([]);
  });

  it('is refused with the place of every name that the model does not have', async () => {
    const place = await api.newRuntime();
    expect(await replica.refusal(place, { parameters: ['seed', 'sneed'] })).toMatchObject({
      status: 422,
      code: 'INVALID_PARAMETERS',
      errors: [{ pointer: '/parameters/1', parameter: 'sneed', code: 'UNKNOWN_PARAMETER' }],
    });
    expect(await replica.read(place)).toMatchObject({ status: 'idle' });
  });

  it.each([
    [{ parameters: [] }],
    [{ parameters: null }],
    [{ parameters: ['x'.repeat(101)] }],
    [{ parameters: [1] }],
    [{ accept_costs: 'yes' }],
    [{ load_parameters: null }],
    [{ temperature: 1 }],
  ])('is refused when the request is malformed: %j', async (body) => {
    const place = await api.newRuntime();
    expect(await replica.refusal(place, body)).toMatchObject({ status: 400, code: 'MALFORMED_REQUEST' });
  });

  it('is for tuners and administrators', async () => {
    const place = await api.newRuntime();
    expect(await replica.refusal(place, two, { [roleHeader]: 'viewer' })).toMatchObject({ status: 403 });
    expect(await replica.cancel(place, { [roleHeader]: 'viewer' })).toMatchObject({ status: 403 });
    expect(await replica.start(place, two, { [roleHeader]: 'tuner' })).toMatchObject({ status: 202 });
  });

  it('of a model without a schema is refused, in the language of the caller', async () => {
    const { runtime } = await api.newRuntime();
    await api.sql(
      `INSERT INTO models (runtime_id, model, schema_status, problem_code, discovered_at)
       VALUES ($1, 'unread', 'missing', 'DISCOVERY_FAILED', now())`,
      [runtime],
    );
    const place = { runtime, model: 'unread' };
    expect(await replica.refusal(place, two)).toMatchObject({ status: 409, code: 'SCHEMA_MISSING' });
    expect(await replica.refusal(place, two, { 'accept-language': 'pl' })).toMatchObject({
      detail: expect.stringContaining('Środowisko'),
    });
  });

  it('that costs money wants that to be said', async () => {
    const { server, ...place } = await api.newRuntime({ kind: 'openai', version: null });
    expect((await replica.plan(place)).body).toMatchObject({ billed_per_call: true });
    expect(await replica.refusal(place, {})).toMatchObject({ status: 409, code: 'COSTS_NOT_ACCEPTED' });
    expect(await replica.refusal(place, { accept_costs: false })).toMatchObject({ code: 'COSTS_NOT_ACCEPTED' });
    expect(server.questions).toBe(0);
    expect(await replica.start(place, { accept_costs: true })).toMatchObject({ status: 202 });
    await replica.until(place, over);
    expect(server.questions).toBeGreaterThan(0);
  });

  it('asks nothing of a runtime that is switched off', async () => {
    const { server, ...place } = await api.newRuntime({ enabled: false });
    expect(await replica.refusal(place, two)).toMatchObject({ code: 'RUNTIME_UNREACHABLE' });
    expect(server.questions).toBe(0);
  });

  it('of what does not exist is refused', async () => {
    const { runtime, model } = await api.newRuntime();
    expect(await replica.refusal({ runtime: 'nowhere', model }, two)).toMatchObject({ code: 'UNKNOWN_RUNTIME' });
    expect(await replica.refusal({ runtime, model: 'nothing' }, two)).toMatchObject({ code: 'UNKNOWN_MODEL' });
  });
});
