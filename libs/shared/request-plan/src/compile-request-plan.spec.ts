import { planOf } from './testing/models.js';

const messages = [{ role: 'user', content: 'hi' }];

describe('a request that names no parameter', () => {
  it('gets the overrides at their wire places and the model', () => {
    const { body, report } = planOf('ollama', 'native', { temperature: 0.4, max_tokens: 100, thinking: 'low' }).apply({
      messages,
      stream: false,
    });
    expect(body).toEqual({
      messages,
      stream: false,
      model: 'm',
      think: 'low',
      options: { temperature: 0.4, num_predict: 100 },
    });
    expect(report).toEqual({
      applied: [
        { parameter: 'temperature', wire_name: 'options.temperature', value: 0.4, source: 'model_override' },
        { parameter: 'max_tokens', wire_name: 'options.num_predict', value: 100, source: 'model_override' },
        { parameter: 'thinking', wire_name: 'think', value: 'low', source: 'model_override' },
      ],
      dropped: [],
      clamped: [],
      renamed: [],
      approximated: [],
      rejected: [],
      sequence: 7,
      pass_through: null,
      profile_fallback: false,
    });
  });

  it('gets nothing but the model when nothing is overridden', () => {
    expect(planOf('ollama', 'native').apply({ messages })).toMatchObject({ body: { messages, model: 'm' } });
    expect(planOf('ollama', 'native').apply({ messages }).body).not.toHaveProperty('options');
  });

  it('keeps a model name of its own', () => {
    expect(planOf('vllm', 'openai_chat').apply({ messages, model: 'alias' }).body['model']).toBe('alias');
    expect(planOf('vllm', 'openai_chat').apply({ messages, model: null }).body['model']).toBe('m');
  });

  it('keeps falsy overrides apart from unset ones', () => {
    const { body } = planOf('ollama', 'native', { temperature: 0, thinking: false, stop: [] }).apply({ messages });
    expect(body).toEqual({ messages, model: 'm', think: false, options: { temperature: 0, stop: [] } });
  });

  it('shares its report with other calls, which nobody can therefore change', () => {
    const { report } = planOf('ollama', 'native', { temperature: 0.4, stop: ['END'] }).apply({});
    expect([report, report.applied, report.applied[0], report.applied[1]?.value].every(Object.isFrozen)).toBe(true);
  });

  it('gets lists of its own, so that changing one body changes no other', () => {
    const plan = planOf('ollama', 'native', { stop: ['END'] });
    const first = plan.apply({ messages }).body['options'];
    expect(first).toEqual({ stop: ['END'] });
    if (typeof first === 'object' && first !== null && 'stop' in first && Array.isArray(first.stop))
      first.stop.push('x');
    expect(plan.apply({ messages }).body['options']).toEqual({ stop: ['END'] });
    const top = planOf('vllm', 'openai_chat', { stop: ['END'] });
    expect(top.apply({}).body['stop']).not.toBe(top.apply({}).body['stop']);
  });
});

describe('a request that names parameters', () => {
  it('wins over overrides, at the wire place or by the canonical name', () => {
    const plan = planOf('ollama', 'native', { temperature: 0.4, max_tokens: 100, top_k: 9 });
    const { body, report } = plan.apply({ messages, max_tokens: 5, options: { temperature: 1.2, num_gpu: 3 } });
    expect(body).toEqual({
      messages,
      model: 'm',
      options: { temperature: 1.2, num_predict: 5, top_k: 9, num_gpu: 3 },
    });
    expect(report.renamed).toEqual([{ from: 'max_tokens', to: 'options.num_predict' }]);
    expect(report.applied.map(({ parameter }) => parameter)).toEqual(['top_k']);
  });

  it('keeps unknown fields, also beside the options', () => {
    const request = { messages, mirostat: 1, logit_bias: { 5: 1 }, options: { mirostat: 2, temperature: 1 } };
    expect(planOf('ollama', 'native').apply(request).body).toEqual({ ...request, model: 'm' });
  });

  it('counts null as silence', () => {
    const plan = planOf('ollama', 'native', { temperature: 0.4 });
    expect(plan.apply({ temperature: null, options: { temperature: null, seed: null } }).body).toEqual({
      temperature: null,
      model: 'm',
      options: { temperature: 0.4, seed: null },
    });
  });

  it('never sends what the schema refuses, and says so', () => {
    const plan = planOf('ollama', 'native', { temperature: 0.4 });
    const { body, report } = plan.apply({ options: { temperature: '1', top_k: -5, top_p: 0.5 } });
    expect(body['options']).toEqual({ temperature: 0.4, top_p: 0.5 });
    expect(report.dropped).toEqual([
      { parameter: 'temperature', value: '1', code: 'WRONG_TYPE', limit: 'float' },
      { parameter: 'top_k', value: -5, code: 'BELOW_MIN', limit: 0 },
    ]);
  });

  it('takes the wire place when a parameter is given twice', () => {
    const { body, report } = planOf('vllm', 'openai_chat').apply({ max_tokens: 5, max_completion_tokens: 6 });
    expect(body).toEqual({ max_completion_tokens: 6, model: 'm' });
    expect(report.dropped).toEqual([{ parameter: 'max_tokens', value: 5, code: 'DUPLICATE' }]);
    expect(report.renamed).toEqual([]);
  });

  it('turns one stop sequence into a list, which is all that Ollama takes', () => {
    expect(planOf('ollama', 'native').apply({ options: { stop: 'END' } }).body['options']).toEqual({ stop: ['END'] });
  });

  it('leaves something that is no object where the options should be to the runtime', () => {
    const { body, report } = planOf('ollama', 'native', { temperature: 0.4, thinking: 'low' }).apply({
      options: 5,
      max_tokens: 3,
    });
    expect(body).toEqual({ options: 5, max_tokens: 3, think: 'low', model: 'm' });
    expect(report.applied.map(({ parameter }) => parameter)).toEqual(['thinking']);
  });
});

describe('policies', () => {
  it('clamp a request into the bound, or reject it', () => {
    const clamping = planOf('ollama', 'native', {}, { max_tokens: { max: 200 } }).apply({ max_tokens: 500 });
    expect(clamping.body['options']).toEqual({ num_predict: 200 });
    expect(clamping.report.clamped).toEqual([{ parameter: 'max_tokens', from: 500, to: 200, limit: 200 }]);

    const rejecting = planOf(
      'ollama',
      'native',
      { max_tokens: 100 },
      { max_tokens: { max: 200, on_violation: 'reject' } },
    );
    const { body, report } = rejecting.apply({ max_tokens: 500 });
    expect(body['options']).toEqual({ num_predict: 100 });
    expect(report.rejected).toEqual([{ parameter: 'max_tokens', value: 500, code: 'ABOVE_MAX', limit: 200 }]);
    expect(report.dropped).toEqual([]);
  });

  it('clamp what the runtime would do by itself: unlimited is more than any bound', () => {
    const { body, report } = planOf('ollama', 'native', {}, { max_tokens: { max: 200 } }).apply({});
    expect(body['options']).toEqual({ num_predict: 200 });
    expect(report.applied).toEqual([
      { parameter: 'max_tokens', wire_name: 'options.num_predict', value: 200, source: 'policy' },
    ]);
  });

  it('force a value against requests', () => {
    const { body, report } = planOf('ollama', 'native', { temperature: 0.2 }, { temperature: { force: true } }).apply({
      options: { temperature: 1 },
    });
    expect(body['options']).toEqual({ temperature: 0.2 });
    expect(report.dropped).toEqual([{ parameter: 'temperature', value: 1, code: 'FORCED' }]);
    expect(report.applied).toHaveLength(1);
  });

  it('forbid a parameter altogether', () => {
    const { body, report } = planOf('ollama', 'native', {}, { seed: { forbid: true } }).apply({ seed: 4 });
    expect(body).toEqual({ model: 'm' });
    expect(report.dropped).toEqual([{ parameter: 'seed', value: 4, code: 'FORBIDDEN' }]);
  });
});
