import { change, modelRow, runtimeRow } from '../testing/rows.js';
import { startApp, type TestApp } from '../testing/start-app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
  const { runtimes, models } = test.repositories;
  await runtimes.insert(runtimeRow('gpu-1', 'ollama'));
  await models.save([
    modelRow('gpu-1', 'ollama', 'a:1b'),
    {
      ...modelRow('gpu-1', 'ollama', 'broken'),
      facts: null,
      factsHash: null,
      schemaStatus: 'missing',
      problemCode: 'DISCOVERY_FAILED',
    },
  ]);
  const own = { runtimeId: 'gpu-1', model: 'a:1b', profile: null };
  await change(test, own, {
    params: { temperature: 0.4, top_k: 7 },
    policies: {
      max_tokens: { max: 100, on_violation: 'reject' },
      top_p: { max: 0.5 },
      top_k: { force: true, on_violation: 'reject' },
    },
  });
  await change(test, { ...own, profile: 'terse' }, { params: { max_tokens: 20 } });
});
afterAll(() => test.stop());

async function resolve(body: unknown, headers = {}) {
  const response = await test.app.inject({
    method: 'POST',
    url: '/generation/resolve',
    headers: { host: '127.0.0.1', 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(body),
  });
  return { status: response.statusCode, body: response.json() };
}

const ask = (request: unknown, more = {}) => resolve({ runtime: 'gpu-1', model: 'a:1b', request, ...more });
const messages = [{ role: 'user', content: 'Hello' }];

describe('POST /generation/resolve', () => {
  it('gives the body to send, with the overrides at their wire places and all else untouched', async () => {
    const { status, body } = await ask({ messages, stream: false, x: { y: [1, null] } });
    expect(status).toBe(200);
    expect(body.body).toEqual({
      model: 'a:1b',
      messages,
      stream: false,
      x: { y: [1, null] },
      options: { temperature: 0.4, top_k: 7, num_predict: 100, top_p: 0.5 },
    });
    expect(
      body.applied.map(({ parameter, source }: { parameter: string; source: string }) => [parameter, source]),
    ).toEqual(
      expect.arrayContaining([
        ['temperature', 'model_override'],
        ['top_k', 'model_override'],
        // What the runtime would do by itself breaks the policy, so the nearest allowed value is sent.
        ['max_tokens', 'policy'],
        ['top_p', 'policy'],
      ]),
    );
    expect(body).toMatchObject({ sequence: 2, pass_through: null, profile_fallback: false, dropped: [], rejected: [] });
  });

  it('uses the profile, and says when there is none of that name', async () => {
    const terse = await ask({ messages }, { profile: 'terse' });
    expect(terse.body.body.options).toMatchObject({ num_predict: 20, temperature: 0.4 });
    expect((await ask({ messages }, { profile: 'verbose' })).body).toMatchObject({ profile_fallback: true });
  });

  it('speaks the dialect asked for', async () => {
    const { body } = await ask({ messages }, { dialect: 'openai_chat' });
    expect(body.body).toMatchObject({ temperature: 0.4 });
    expect(body.body.options).toBeUndefined();
  });

  it('clamps and reports what a policy narrows', async () => {
    const { body } = await ask({ messages, top_p: 0.9 });
    expect(body.body.options.top_p).toBe(0.5);
    expect(body.clamped).toMatchObject([{ parameter: 'top_p', from: 0.9, to: 0.5 }]);
    expect(body.renamed).toEqual([{ from: 'top_p', to: 'options.top_p' }]);
  });

  it('tells of values that the dialect carries only roughly', async () => {
    const { body } = await ask({ prompt: 'x', logprobs: 2 }, { dialect: 'openai_completions' });
    expect(body.body.logprobs).toBe(2);
    expect(body.approximated).toEqual([
      { parameter: 'top_logprobs', value: 2, reason: expect.stringContaining('switches log probabilities on') },
    ]);
    expect((await ask({ messages })).body.approximated).toEqual([]);
  });

  it('refuses what a policy rejects, naming the place in the request and the limit', async () => {
    const { status, body } = await ask({ messages, options: { num_predict: 200 } });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'INVALID_PARAMETERS',
      detail: 'A policy rejects values of this request: see errors.',
      errors: [{ pointer: '/request/options/num_predict', parameter: 'max_tokens', code: 'ABOVE_MAX', limit: 100 }],
    });
  });

  it('finds a model by another name that the runtime knows it by, and holds its policies', async () => {
    const model = 'b:latest';
    await test.repositories.models.save([modelRow('gpu-1', 'ollama', model)]);
    await change(
      test,
      { runtimeId: 'gpu-1', model, profile: null },
      { policies: { top_p: { max: 0.5, on_violation: 'reject' } } },
    );
    const ask = (request: object) => resolve({ runtime: 'gpu-1', model: 'b', request });
    expect(await ask({})).toMatchObject({ status: 200, body: { body: { model } } });
    expect(await ask({ top_p: 0.9 })).toMatchObject({ status: 422, body: { code: 'INVALID_PARAMETERS' } });
    const narrow = (
      await test.app.inject({ url: '/snapshot?runtime=gpu-1&model=b', headers: { host: '127.0.0.1' } })
    ).json();
    expect([narrow.models, narrow.sets]).toMatchObject([[{ model }], [{ model }]]);
  });

  it('refuses what is forced otherwise, in the language asked for', async () => {
    const english = await ask({ messages, top_k: 50 });
    expect(english).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/request/top_k', parameter: 'top_k', code: 'FORBIDDEN' }] },
    });
    const polish = await resolve(
      { runtime: 'gpu-1', model: 'a:1b', request: { top_k: 50 } },
      { 'accept-language': 'pl' },
    );
    expect(polish.body.errors[0].message).not.toBe(english.body.errors[0].message);
  });

  it('counts a change from the moment it is accepted', async () => {
    const address = { runtimeId: 'gpu-1', model: 'a:1b', profile: 'fresh' };
    for (let round = 1; round <= 5; round += 1) {
      const sequence = await change(test, address, { params: { seed: round } });
      const { body } = await ask({ messages }, { profile: 'fresh' });
      expect([body.sequence, body.body.options.seed]).toEqual([sequence, round]);
    }
  });

  it('passes a request for a model without schema through, and says so', async () => {
    const { body } = await resolve({ runtime: 'gpu-1', model: 'broken', request: { messages, temperature: 9 } });
    expect(body).toMatchObject({ pass_through: 'NO_SCHEMA', body: { messages, temperature: 9 } });
  });

  it.each([
    [{ runtime: 'nowhere', model: 'a:1b', request: {} }, 404, 'UNKNOWN_RUNTIME'],
    [{ runtime: 'gpu-1', model: 'nobody', request: {} }, 404, 'UNKNOWN_MODEL'],
    [{ runtime: 'gpu-1', model: 'a:1b' }, 400, 'MALFORMED_REQUEST'],
    [{ runtime: 'gpu-1', model: 'a:1b', request: [] }, 400, 'MALFORMED_REQUEST'],
    [{ runtime: 'gpu-1', model: 'a:1b', request: {}, profile: null }, 400, 'MALFORMED_REQUEST'],
    [{ runtime: 'gpu-1', model: 'a:1b', request: {}, dialect: 'klingon' }, 400, 'MALFORMED_REQUEST'],
    [{ runtime: 'gpu-1', model: 'a:1b', request: {}, extra: 1 }, 400, 'MALFORMED_REQUEST'],
  ])('answers %j with %i %s', async (query, status, code) => {
    expect(await resolve(query)).toMatchObject({ status, body: { code } });
  });
});
