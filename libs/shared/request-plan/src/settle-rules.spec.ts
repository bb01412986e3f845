import { compileRequestPlan } from './compile-request-plan.js';
import { kindOf, planOf, schemaOf } from './testing/models.js';

const messages = [{ role: 'user', content: 'hi' }];

describe('values that do not go together', () => {
  it('leaves out the lower rung’s, so that the runtime does not refuse the call', () => {
    const plan = planOf('vllm', 'openai_chat', { min_tokens: 100, n: 4 });
    const { body, report } = plan.apply({ messages, max_tokens: 10, temperature: 0 });
    expect(body).toEqual({ messages, model: 'm', max_completion_tokens: 10, temperature: 0 });
    expect(report.dropped).toEqual([
      { parameter: 'min_tokens', value: 100, code: 'CROSS_PARAMETER' },
      { parameter: 'n', value: 4, code: 'CROSS_PARAMETER' },
    ]);
  });

  it('does not let a request slip past a policy that way', () => {
    const plan = planOf('vllm', 'openai_chat', { max_tokens: 50 }, { max_tokens: { force: true } });
    const { body, report } = plan.apply({ min_tokens: 80 });
    expect(body).toEqual({ model: 'm', max_completion_tokens: 50 });
    expect(report.dropped).toEqual([{ parameter: 'min_tokens', value: 80, code: 'CROSS_PARAMETER' }]);
  });

  it('leaves two values of the request itself to the runtime', () => {
    const request = { min_tokens: 80, max_completion_tokens: 5 };
    expect(planOf('vllm', 'openai_chat').apply(request).body).toEqual({ ...request, model: 'm' });
  });
});

describe('overrides of different rungs that do not go together', () => {
  const plan = compileRequestPlan({
    kind: kindOf('vllm'),
    dialect: 'openai_chat',
    schema: schemaOf('vllm'),
    layers: [
      { source: 'runtime_override', values: { min_tokens: 100 } },
      { source: 'model_override', values: { max_tokens: 50 } },
    ],
    model: 'm',
    sequence: 1,
    profileFallback: false,
  });

  it.each([[{}], [{ top_k: 5 }], [{ n: 2 }]])('leave the lower one out, with %j asked for', (request) => {
    const { body, report } = plan.apply(request);
    expect(body).toEqual({ ...request, model: 'm', max_completion_tokens: 50 });
    expect(report.dropped).toEqual([{ parameter: 'min_tokens', value: 100, code: 'CROSS_PARAMETER' }]);
  });

  it('let the lower one back in when the request leaves room for it', () => {
    expect(plan.apply({ max_tokens: 200 }).body).toEqual({ model: 'm', max_completion_tokens: 200, min_tokens: 100 });
  });
});
