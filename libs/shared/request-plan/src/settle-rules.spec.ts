import type { GenerationSchema, ParameterValue } from '@kamerton/parameter-schema';
import { compileRequestPlan } from './compile-request-plan.js';
import type { SentValue } from './sent-value.js';
import { settleRules } from './settle-rules.js';
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

describe('rules that exclude or need', () => {
  const schema: GenerationSchema = {
    parameters: {},
    rules: [
      { kind: 'excludes', parameter: 'temperature', other_parameter: 'thinking', when_one_of: ['on'], evidence: '' },
      { kind: 'needs', parameter: 'budget', needed_parameter: 'thinking', needed_one_of: ['on'], evidence: '' },
      { kind: 'needs', parameter: 'display', needed_parameter: 'budget', needed_one_of: [5], evidence: '' },
    ],
  };
  const by = (source: SentValue['source'], value: ParameterValue, ruled = false): SentValue => ({
    source,
    value,
    ruled,
  });
  const withheld = (values: Record<string, SentValue>) => [...settleRules(schema, new Map(Object.entries(values)))];

  it('leave out the lower rung’s of two that exclude each other', () => {
    const low = by('runtime_override', 0.5);
    expect(withheld({ temperature: low, thinking: by('model_override', 'on') })).toEqual(['temperature']);
    expect(withheld({ temperature: by('request', 0.5), thinking: by('model_override', 'on') })).toEqual(['thinking']);
    expect(withheld({ temperature: low, thinking: by('model_override', 'off') })).toEqual([]);
  });

  it('leave out what lacks what it needs, however high its rung', () => {
    expect(withheld({ budget: by('model_override', 5) })).toEqual(['budget']);
    expect(withheld({ budget: by('request', 5), thinking: by('model_override', 'off') })).toEqual(['budget']);
    expect(withheld({ budget: by('model_override', 5), thinking: by('request', 'off') })).toEqual(['budget']);
    expect(withheld({ budget: by('model_override', 5), thinking: by('runtime_override', 'on') })).toEqual([]);
  });

  it('leave to the runtime what the request alone left incomplete, unless a policy stands behind it', () => {
    expect(withheld({ budget: by('request', 5) })).toEqual([]);
    expect(withheld({ budget: by('request', 5), thinking: by('request', 'off') })).toEqual([]);
    expect(withheld({ budget: by('request', 5, true) })).toEqual(['budget']);
  });

  it('leave out as well what needed a value that gave way', () => {
    const below = { budget: by('runtime_override', 5), display: by('runtime_override', 'x') };
    const thinking = by('runtime_override', 'on');
    expect(withheld({ ...below, thinking, temperature: by('request', 0.5) })).toEqual([
      'thinking',
      'budget',
      'display',
    ]);
    expect(withheld({ ...below, thinking })).toEqual([]);
  });
});
