import type { ProblemIssue } from '@kamerton/contract';
import { issueCodes } from '@kamerton/parameter-schema';
import { pathOf, type Place } from './testing/client.js';
import { ollamaModel, startProduct, vllmModel, type Product } from './testing/product.js';
import { startScriptedOllama, type ScriptedOllama } from './testing/scripted-ollama.js';

const thinker: Place = { runtime: 'scripted', model: 'thinker:1b' };

interface Refusal {
  readonly place: Place;
  readonly body: unknown;
  readonly issue: Partial<ProblemIssue>;
}

const onOllama = (params: unknown, issue: Partial<ProblemIssue>): Refusal => ({
  place: ollamaModel,
  body: { params },
  issue,
});
const onVllm = (params: unknown, issue: Partial<ProblemIssue>): Refusal => ({
  place: vllmModel,
  body: { params },
  issue,
});
const policies = (rules: unknown, issue: Partial<ProblemIssue>): Refusal => ({
  place: ollamaModel,
  body: { policies: rules },
  issue,
});

const refusals: readonly Refusal[] = [
  onOllama({ temprature: 1 }, { code: 'UNKNOWN_PARAMETER', pointer: '/params/temprature' }),
  onOllama({ toString: 1 }, { code: 'UNKNOWN_PARAMETER', pointer: '/params/toString' }),
  onOllama({ 'a/b~c': 1 }, { code: 'UNKNOWN_PARAMETER', pointer: '/params/a~1b~0c' }),
  onOllama({ 'options.temperature': 1 }, { code: 'UNKNOWN_PARAMETER' }),
  onOllama({ thinking: true }, { code: 'UNKNOWN_PARAMETER' }),
  onOllama({ temperature: '0.5' }, { code: 'WRONG_TYPE', pointer: '/params/temperature' }),
  onOllama({ temperature: true }, { code: 'WRONG_TYPE' }),
  onOllama({ temperature: [0.5] }, { code: 'WRONG_TYPE' }),
  onOllama({ temperature: { value: 0.5 } }, { code: 'WRONG_TYPE' }),
  onOllama({ truncate: 1 }, { code: 'WRONG_TYPE' }),
  onOllama({ truncate: 'true' }, { code: 'WRONG_TYPE' }),
  onOllama({ stop: '</s>' }, { code: 'WRONG_TYPE', pointer: '/params/stop' }),
  onOllama({ stop: ['a', 7] }, { code: 'WRONG_TYPE', pointer: '/params/stop/1' }),
  onOllama({ top_k: 40.9 }, { code: 'NOT_INTEGER', pointer: '/params/top_k' }),
  onOllama({ temperature: -0.1 }, { code: 'BELOW_MIN', limit: 0 }),
  onOllama({ repetition_penalty: 0 }, { code: 'BELOW_MIN', limit: 0 }),
  onOllama({ max_tokens: 0 }, { code: 'BELOW_MIN', limit: 1 }),
  onOllama({ max_tokens: 8193 }, { code: 'ABOVE_MAX', limit: 8192 }),
  onOllama({ top_p: 1.0001 }, { code: 'ABOVE_MAX', limit: 1 }),
  onVllm({ temperature: 2.1 }, { code: 'ABOVE_MAX', limit: 2 }),
  onVllm({ top_p: 0 }, { code: 'BELOW_MIN', limit: 0 }),
  {
    place: thinker,
    body: { params: { thinking: 'hard' } },
    issue: { code: 'NOT_IN_ENUM', pointer: '/params/thinking' },
  },
  onOllama({ keep_alive: 'x'.repeat(33) }, { code: 'TOO_LONG', limit: 32 }),
  onOllama({ stop: ['x'.repeat(257)] }, { code: 'TOO_LONG', pointer: '/params/stop/0', limit: 256 }),
  onOllama({ stop: ['a', ''] }, { code: 'EMPTY_ITEM', pointer: '/params/stop/1' }),
  onOllama({ keep_alive: 'soon' }, { code: 'PATTERN_MISMATCH', pointer: '/params/keep_alive' }),
  onOllama({ stop: Array.from({ length: 65 }, (_, i) => `s${i}`) }, { code: 'TOO_MANY_ITEMS', limit: 64 }),
  onVllm({ min_tokens: 50, max_tokens: 10 }, { code: 'CROSS_PARAMETER' }),
  onVllm({ temperature: 0, n: 2 }, { code: 'CROSS_PARAMETER' }),
  policies({ temperature: { maximum: 1 } }, { code: 'UNKNOWN_POLICY_RULE', pointer: '/policies/temperature/maximum' }),
  policies({ truncate: { max: 1 } }, { code: 'UNKNOWN_POLICY_RULE' }),
  policies({ temperature: { min: 1, max: 0.5 } }, { code: 'POLICY_CONTRADICTION' }),
  policies({ temperature: { force: true } }, { code: 'FORCE_WITHOUT_VALUE' }),
  policies({ temperature: { max: '1' } }, { code: 'WRONG_TYPE', pointer: '/policies/temperature/max' }),
  policies({ temprature: { max: 1 } }, { code: 'UNKNOWN_PARAMETER', pointer: '/policies/temprature' }),
  policies({ max_tokens: { max: 10.5 } }, { code: 'NOT_INTEGER' }),
  {
    place: { ...ollamaModel, profile: 'strict' },
    body: { params: { seed: 7 } },
    issue: { code: 'FORBIDDEN', pointer: '/params/seed' },
  },
];

describe('a parameter or policy that may not be', () => {
  let product: Product;
  let scripted: ScriptedOllama;

  beforeAll(async () => {
    scripted = await startScriptedOllama([{ name: 'thinker:1b', capabilities: ['completion', 'thinking'] }]);
    product = await startProduct({ runtimes: [{ id: 'scripted', kind: 'ollama', base_url: scripted.url }] });
    await product.client.patch(ollamaModel, {
      policies: { seed: { forbid: true } },
      reason: 'no seeds above this rung',
    });
  }, 60_000);

  afterAll(async () => {
    await product.stop();
    await scripted.stop();
  });

  it.each(refusals.map((refusal) => [JSON.stringify(refusal.body).slice(0, 70), refusal] as const))(
    '%s is refused with its code, place and limit, and nothing is stored',
    async (_, { place, body, issue }) => {
      const { client } = product;
      const before = [(await client.config(place)).version, (await client.events()).length];
      const problem = await client.problem({ method: 'PATCH', path: pathOf(place), body });
      expect(problem).toMatchObject({ status: 422, code: 'INVALID_PARAMETERS', type: '/problems/invalid-parameters' });
      expect(problem.errors).toContainEqual(expect.objectContaining(issue));
      expect([(await client.config(place)).version, (await client.events()).length]).toEqual(before);
    },
  );

  it('is caught for every code that JSON over HTTP can cause', () => {
    const caused = new Set(refusals.map(({ issue }) => issue.code));
    // JSON has no NaN and no infinity, and the body reader refuses text that cannot be stored before the schema sees it.
    const unreachable = ['NOT_FINITE', 'INVALID_TEXT'];
    expect(issueCodes.filter((code) => !caused.has(code)).toSorted()).toEqual(unreachable.toSorted());
  });

  it('is told of together with all the others, in one answer', async () => {
    const { errors = [] } = await product.client.problem({
      method: 'PATCH',
      path: pathOf(ollamaModel),
      body: { params: { temperature: -1, top_p: '1', top_k: 1.5, nothing: 1 }, policies: { min_p: { max: 9 } } },
    });
    expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/params/nothing',
      '/params/temperature',
      '/params/top_k',
      '/params/top_p',
      '/policies/min_p/max',
    ]);
  });

  it('is explained in the language asked for', async () => {
    const order = { method: 'PATCH', path: pathOf(ollamaModel), body: { params: { max_tokens: 99_999 } } };
    const english = await product.client.problem({ ...order, headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    const polish = await product.client.problem({
      ...order,
      headers: { 'accept-language': 'pl-PL,pl;q=0.9,en;q=0.5' },
    });
    expect(english.errors?.[0]?.message).toMatch(/at most 8\s192/);
    expect(polish.errors?.[0]?.message).toMatch(/8\s192/);
    expect(polish.errors?.[0]?.message).not.toBe(english.errors?.[0]?.message);
    expect([english.title, polish.title]).toEqual(['Invalid parameters', 'Nieprawidłowe parametry']);
    expect(polish.answer.headers['content-language']).toBe('pl');
  });

  it.each(['POST', 'PATCH'])('is refused in a replacement as in a patch (%s)', async (method) => {
    const order = { method, path: pathOf(vllmModel), body: { params: { presence_penalty: 2.5 } } };
    expect((await product.client.problem(order)).errors).toMatchObject([{ code: 'ABOVE_MAX', limit: 2 }]);
  });

  it('is refused in a dry run too', async () => {
    const path = `${pathOf(vllmModel)}&dry_run=true`;
    expect(await product.client.problem({ method: 'PATCH', path, body: { params: { n: 0 } } })).toMatchObject({
      status: 422,
    });
  });
});
