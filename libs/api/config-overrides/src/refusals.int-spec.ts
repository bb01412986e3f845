import { issueCodes, type IssueCode } from '@kamerton/parameter-schema';
import type { ProblemIssue } from '@kamerton/contract';
import { type Place, resolvingOf, type TestApi, urlOf } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

/** [what is sent, code, pointer, limit] */
type Case = readonly [Record<string, unknown>, IssueCode, string, unknown?];

const ollamaCases: readonly Case[] = [
  [{ params: { top_q: 1 } }, 'UNKNOWN_PARAMETER', '/params/top_q'],
  [{ policies: { top_q: {} } }, 'UNKNOWN_PARAMETER', '/policies/top_q'],
  [{ params: { temperature: '0.4' } }, 'WRONG_TYPE', '/params/temperature', 'float'],
  [{ params: { top_k: true } }, 'WRONG_TYPE', '/params/top_k', 'int'],
  [{ params: { stop: 'x' } }, 'WRONG_TYPE', '/params/stop', 'list'],
  [{ params: { top_k: 12.9 } }, 'NOT_INTEGER', '/params/top_k'],
  [{ params: { temperature: -0.1 } }, 'BELOW_MIN', '/params/temperature', 0],
  [{ params: { max_tokens: 8193 } }, 'ABOVE_MAX', '/params/max_tokens', 8192],
  [
    { params: { thinking: 'little' } },
    'NOT_IN_ENUM',
    '/params/thinking',
    [true, false, 'low', 'medium', 'high', 'max'],
  ],
  [{ params: { stop: ['x'.repeat(257)] } }, 'TOO_LONG', '/params/stop/0', 256],
  [{ params: { stop: ['a', ''] } }, 'EMPTY_ITEM', '/params/stop/1'],
  [{ params: { keep_alive: 'soon' } }, 'PATTERN_MISMATCH', '/params/keep_alive'],
  [{ params: { stop: Array.from({ length: 65 }, (_, i) => `${i}`) } }, 'TOO_MANY_ITEMS', '/params/stop', 64],
  [
    { policies: { stop: { max: 3 } } },
    'UNKNOWN_POLICY_RULE',
    '/policies/stop/max',
    ['force', 'forbid', 'on_violation'],
  ],
  [{ policies: { top_k: { maximum: 3 } } }, 'UNKNOWN_POLICY_RULE', '/policies/top_k/maximum'],
  [{ policies: { top_k: { force: true } } }, 'FORCE_WITHOUT_VALUE', '/policies/top_k/force'],
  [{ policies: { top_k: { force: false } } }, 'WRONG_TYPE', '/policies/top_k/force', true],
  [{ policies: { top_k: { forbid: true, max: 3 } } }, 'POLICY_CONTRADICTION', '/policies/top_k/forbid', ['max']],
  [{ policies: { top_k: { min: 9, max: 3 } } }, 'POLICY_CONTRADICTION', '/policies/top_k/min', 3],
  [{ policies: { max_tokens: { max: -1 } } }, 'BELOW_MIN', '/policies/max_tokens/max', 1],
  [{ policies: { top_p: { max: 1.5 } } }, 'ABOVE_MAX', '/policies/top_p/max', 1],
  [
    { policies: { top_k: { on_violation: 'shout' } } },
    'NOT_IN_ENUM',
    '/policies/top_k/on_violation',
    ['clamp', 'reject'],
  ],
  [{ policies: { top_k: 7 } }, 'WRONG_TYPE', '/policies/top_k', 'object'],
  [{ params: { top_k: 50 }, policies: { top_k: { max: 3 } } }, 'POLICY_CONTRADICTION', '/policies/top_k/max', 50],
  [
    { params: { top_k: 50 }, policies: { top_k: { forbid: true } } },
    'POLICY_CONTRADICTION',
    '/policies/top_k/forbid',
    50,
  ],
];

/** The parser refuses these two before the parameters are looked at: as text or number they are not JSON that can be kept. */
const refusedByTheParser: readonly IssueCode[] = ['NOT_FINITE', 'INVALID_TEXT'];
/** These need other rungs or another runtime; they have tests of their own below. */
const testedBelow: readonly IssueCode[] = ['FORBIDDEN', 'CROSS_PARAMETER'];

const refusedWith = async (place: Place, body: object): Promise<readonly ProblemIssue[]> => {
  for (const method of ['PATCH', 'POST'] as const) {
    const problem = await api.refusal(method, place, { params: {}, ...body });
    expect(problem).toMatchObject({ status: 422, code: 'INVALID_PARAMETERS' });
    if (method === 'POST') return problem.errors ?? [];
  }
  return [];
};

describe('a value or policy that the model does not take', () => {
  it.each(ollamaCases.map((each) => [each] as const))('is refused: %j', async ([body, code, pointer, limit]) => {
    const place = await api.newModel({ capabilities: ['completion', 'thinking'] });
    const issues = await refusedWith(place, body);
    const message: unknown = expect.stringMatching(/\w/);
    expect(issues).toEqual([
      {
        pointer,
        parameter: pointer.split('/')[2],
        code,
        message,
        ...(issues[0]?.limit !== undefined && { limit: limit ?? issues[0].limit }),
      },
    ]);
    if (limit !== undefined) expect(issues[0]?.limit).toEqual(limit);
    expect((await api.read(place)).version).toBe(0);
  });

  it('is told of with all its companions at once', async () => {
    const place = await api.newModel();
    const issues = await refusedWith(place, {
      params: { temperature: -1, top_k: 0.5, stop: ['', 7], nonsense: 1 },
      policies: { seed: { forbid: 1 } },
    });
    expect(issues.map(({ code }) => code)).toEqual([
      'BELOW_MIN',
      'NOT_INTEGER',
      'EMPTY_ITEM',
      'WRONG_TYPE',
      'UNKNOWN_PARAMETER',
      'WRONG_TYPE',
    ]);
  });

  it('has a code that some test here provokes, whichever it is', () => {
    const provoked = [...ollamaCases.map(([, code]) => code), ...refusedByTheParser, ...testedBelow];
    expect(issueCodes.filter((code) => !provoked.includes(code))).toEqual([]);
  });

  it.each([
    ['a number beyond 64 bits', '{"params": {"temperature": 1e999}}', '/params/temperature'],
    ['NUL in a text', '{"params": {"stop": ["a\\u0000"]}}', '/params/stop/0'],
    ['half a surrogate pair', '{"params": {"stop": ["\\ud83c"]}}', '/params/stop/0'],
    ['NUL in the reason', '{"reason": "\\u0000"}', '/reason'],
    ['half a surrogate pair in the reason', '{"reason": "x\\udfb5"}', '/reason'],
  ])('%s is no JSON that can be kept', async (_, body, pointer) => {
    const place = await api.newModel();
    expect(await api.refusal('PATCH', place, body)).toMatchObject({
      status: 400,
      code: 'MALFORMED_REQUEST',
      errors: [{ pointer, code: 'INVALID_FIELD' }],
    });
  });
});

/** A value that is at odds with the rungs below, as one may have been stored before the policy that it contradicts. */
async function storeAnyway(place: Place, params: object): Promise<void> {
  await api.patch(place, { params: { temperature: 0.5 } });
  await api.sql('UPDATE override_sets SET params = $2 WHERE runtime_id = $1 AND model IS NOT NULL', [
    place.runtime,
    params,
  ]);
}

describe('policies of lower rungs', () => {
  it('that forbid a parameter refuse the value of a model and of a profile, but not its removal', async () => {
    const place = await api.newModel();
    await api.patch({ runtime: place.runtime }, { policies: { top_k: { forbid: true } } });
    for (const at of [place, { ...place, profile: 'p' }]) {
      expect(await api.refusal('PATCH', at, { params: { top_k: 6 } })).toMatchObject({
        errors: [{ code: 'FORBIDDEN', pointer: '/params/top_k', parameter: 'top_k', limit: 'runtime_override' }],
      });
    }
    await storeAnyway(place, { top_k: 5 });
    expect((await api.read(place)).effective['top_k']).toMatchObject({
      value: 40,
      source: 'runtime_catalog',
      sent: false,
      ladder: [{}, { source: 'model_override', value: 5, refusal: { outcome: 'dropped', code: 'FORBIDDEN' } }],
    });
    await api.patch(place, { params: { temperature: 0.4 } });
    expect((await api.patch(place, { params: { top_k: null } })).overrides).toEqual({ temperature: 0.4 });
  });

  it('that bound a parameter clamp the value of higher rungs, and what the runtime would do by itself', async () => {
    const place = await api.newModel();
    await api.patch({ runtime: place.runtime }, { policies: { top_k: { max: 30 }, max_tokens: { max: 2048 } } });
    await storeAnyway(place, { top_k: 35 });
    const stored = await api.read(place);
    expect(stored.effective).toMatchObject({
      top_k: {
        value: 30,
        source: 'model_override',
        policy: { max: 30, on_violation: 'clamp' },
        ladder: [
          {},
          {
            source: 'model_override',
            value: 35,
            refusal: { outcome: 'clamped', code: 'ABOVE_MAX', limit: 30, by: 'runtime_override' },
          },
        ],
      },
      max_tokens: { value: 2048, source: 'policy', sent: true },
    });
    expect(stored.overrides).toEqual({ top_k: 35 });
  });

  it('that force a value hold it against the model and its profiles', async () => {
    const place = await api.newModel();
    await api.patch({ runtime: place.runtime }, { params: { seed: 7 }, policies: { seed: { force: true } } });
    await storeAnyway(place, { seed: 8 });
    expect((await api.read(place)).effective['seed']).toMatchObject({ value: 7, source: 'runtime_override' });
    expect(await api.refusal('PATCH', { runtime: place.runtime }, { params: { seed: null } })).toMatchObject({
      errors: [{ code: 'FORCE_WITHOUT_VALUE' }],
    });
  });
});

describe('parameters that go together', () => {
  const vllm = () => api.newModel({ kind: 'vllm' });
  const crossed = (pointer: string, limit: unknown) => ({
    status: 422,
    errors: [{ code: 'CROSS_PARAMETER', pointer, limit, message: expect.stringMatching(/\w/) }],
  });

  it('are judged by what would hold after the write, over all rungs', async () => {
    const place = await vllm();
    await api.patch(place, { params: { max_tokens: 100 } });
    const bad = { params: { min_tokens: 101 } };
    expect(await api.refusal('PATCH', place, bad)).toMatchObject(crossed('/params/min_tokens', 100));
    expect(await api.refusal('PATCH', { ...place, profile: 'p' }, bad)).toMatchObject(
      crossed('/params/min_tokens', 100),
    );
    await api.patch(place, { params: { min_tokens: 100 } });
    expect(await api.refusal('PATCH', place, { params: { max_tokens: 99 } })).toMatchObject(
      crossed('/params/max_tokens', 100),
    );
    await api.patch(place, { params: { min_tokens: 101, max_tokens: 101 } });
    expect(await api.refusal('PATCH', place, { params: { temperature: 0, n: 2 } })).toMatchObject(
      crossed('/params/n', 0),
    );
  });

  it('are no concern of a write that touches neither', async () => {
    const place = await vllm();
    await api.patch(place, { params: { min_tokens: 50 } });
    await api.patch({ runtime: place.runtime }, { params: { max_tokens: 10 } });
    expect(await api.patch(place, { params: { top_p: 0.5 } })).toMatchObject({ version: 2 });
  });

  it('are parted by a policy as well as by a value', async () => {
    const place = await vllm();
    await api.patch(place, { params: { min_tokens: 50, max_tokens: 100 } });
    const profile = { ...place, profile: 'short' };
    expect(await api.refusal('PATCH', profile, { policies: { max_tokens: { max: 20 } } })).toMatchObject(
      crossed('/policies/max_tokens', 50),
    );
    const both = { params: { min_tokens: 5 }, policies: { max_tokens: { max: 20 } } };
    expect((await api.send('PATCH', resolvingOf(urlOf(profile)), both)).body).toMatchObject({
      current_values: { min_tokens: 5, max_tokens: 20 },
    });
    expect(await api.refusal('PATCH', profile, { params: { min_tokens: null } })).toMatchObject(
      crossed('/params/min_tokens', 20),
    );
  });

  it('exclude or need each other only where they are set', async () => {
    const family = { id: 'claude-4', evidence: 'model name: claude-opus-4-6', from: 'model_name' } as const;
    const place = await api.newModel({ kind: 'anthropic', family });
    // The model's own temperature of 1 is known, and is not sent.
    expect(await api.patch(place, { params: { top_p: 0.9 } })).toMatchObject({ current_values: { temperature: 1 } });
    expect(await api.refusal('PATCH', place, { params: { temperature: 0.5 } })).toMatchObject(
      crossed('/params/temperature', 0.9),
    );
    expect(await api.refusal('PATCH', place, { params: { thinking_budget: 2048 } })).toMatchObject({
      errors: [{ code: 'CROSS_PARAMETER', pointer: '/params/thinking_budget' }],
    });
    const thinking = { thinking: 'enabled', thinking_budget: 2048, max_tokens: 4096 };
    await api.patch(place, { params: thinking });
    expect(await api.refusal('PATCH', place, { params: { max_tokens: 2048 } })).toMatchObject(
      crossed('/params/max_tokens', 2048),
    );
    expect(await api.refusal('PATCH', place, { params: { thinking: null } })).toMatchObject(
      crossed('/params/thinking', 2048),
    );
    await api.patch(place, { params: { thinking: null, thinking_budget: null } });
  });
});
