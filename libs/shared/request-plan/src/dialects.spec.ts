import { compileRequestPlan } from './compile-request-plan.js';
import { kindOf, ollamaSchema, planOf } from './testing/models.js';

const messages = [{ role: 'user', content: 'hi' }];

describe('dialects', () => {
  it('send the model’s own temperature and the runtime’s top_p where /v1 would replace them by 1.0', () => {
    const { body, report } = planOf('ollama', 'openai_chat').apply({ messages });
    expect(body).toEqual({ messages, model: 'm', temperature: 0.6, top_p: 0.9 });
    expect(report.applied.map(({ parameter, source }) => [parameter, source])).toEqual([
      ['temperature', 'model_file'],
      ['top_p', 'runtime_catalog'],
    ]);
  });

  it('send the additive penalties as well where the route would replace them by 0', () => {
    expect(planOf('ollama', 'openai_completions', { presence_penalty: 1.5 }).apply({ prompt: 'x' }).body).toEqual({
      prompt: 'x',
      model: 'm',
      temperature: 0.6,
      top_p: 0.9,
      presence_penalty: 1.5,
      frequency_penalty: 0,
    });
  });

  it('report overrides and request values that they have no field for', () => {
    const { body, report } = planOf('ollama', 'openai_chat', { top_k: 5 }).apply({
      min_p: 0.1,
      temperature: 1,
      top_p: 1,
    });
    expect(body).toEqual({ temperature: 1, top_p: 1, model: 'm' });
    expect(report.dropped).toEqual([
      { parameter: 'top_k', value: 5, code: 'NOT_IN_DIALECT' },
      { parameter: 'min_p', value: 0.1, code: 'NOT_IN_DIALECT' },
    ]);
  });

  it('write thinking as OpenAI’s words', () => {
    const apply = (value: boolean | string, request = {}) =>
      planOf('ollama', 'openai_chat', { thinking: value }).apply({ temperature: 1, top_p: 1, ...request });
    expect(apply(false).body['reasoning_effort']).toBe('none');
    expect(apply('max').body['reasoning_effort']).toBe('max');
    expect(apply(true).body).not.toHaveProperty('reasoning_effort');
    expect(apply('low', { reasoning: { effort: 'xhigh' } })).toMatchObject({
      body: { reasoning_effort: 'max' },
      report: { renamed: [{ from: 'reasoning.effort', to: 'reasoning_effort' }] },
    });
    expect(apply('low', { reasoning: { effort: 'xhigh' } }).body).not.toHaveProperty('reasoning');
  });

  it('do not send a lower rung’s opposite for a request value that they have no word for', () => {
    const { body, report } = planOf('ollama', 'openai_chat', { thinking: false }).apply({ thinking: true });
    expect(body).not.toHaveProperty('reasoning_effort');
    expect(report.dropped).toEqual([{ parameter: 'thinking', value: true, code: 'NOT_IN_DIALECT' }]);
  });

  it('count alternatives under logprobs in completions', () => {
    const { body } = planOf('vllm', 'openai_completions', { top_logprobs: 3, max_tokens: 9 }).apply({ prompt: 'x' });
    expect(body).toEqual({ prompt: 'x', model: 'm', logprobs: 3, max_tokens: 9 });
    expect(planOf('vllm', 'openai_completions', { top_logprobs: 3 }).apply({ logprobs: 5 }).body['logprobs']).toBe(5);
  });

  it('tell what they carry only roughly, whoever set it, and only while it is sent', () => {
    const reason = expect.stringContaining('raised to 0.01');
    const plan = planOf('vllm', 'openai_chat', { temperature: 0.001 });
    const standing = plan.apply({ messages });
    expect(standing.body['temperature']).toBe(0.001);
    expect(standing.report.approximated).toEqual([{ parameter: 'temperature', value: 0.001, reason }]);
    expect(plan.apply({ messages, temperature: 0.002 }).report.approximated).toEqual([
      { parameter: 'temperature', value: 0.002, reason },
    ]);
    expect(plan.apply({ messages, temperature: 0.5 }).report.approximated).toEqual([]);
    expect(plan.apply({ messages, temperature: 'x' }).report.approximated).toHaveLength(1);
  });

  it('tell what a runtime takes for something else', () => {
    const { body, report } = planOf('tgi', 'openai_chat', { presence_penalty: 0 }).apply({ messages });
    expect(body['presence_penalty']).toBe(0);
    expect(report.approximated).toEqual([
      { parameter: 'presence_penalty', value: 0, reason: expect.stringContaining('a strong penalty of 2.0') },
    ]);
    expect(planOf('tgi', 'native', { presence_penalty: 0 }).apply({ inputs: 'x' }).report).toMatchObject({
      approximated: [],
      dropped: [{ parameter: 'presence_penalty', value: 0, code: 'NOT_IN_DIALECT' }],
    });
  });

  it('must be the kind’s own', () => {
    const input = { schema: ollamaSchema, layers: [], model: 'm', sequence: 1, profileFallback: false };
    expect(() => compileRequestPlan({ ...input, kind: kindOf('vllm'), dialect: 'native' })).toThrow(
      'vLLM has no dialect called native',
    );
  });
});
