import { planOf } from './testing/models.js';

describe('a plan for a hosted API', () => {
  it('writes Gemini’s parameters three objects deep, and leaves the model to the path', () => {
    const plan = planOf('gemini', 'native', { thinking_budget: 512, temperature: 0.5 });
    const contents = [{ parts: [{ text: 'hi' }] }];
    const generationConfig = { temperature: 0.5, thinkingConfig: { thinkingBudget: 512 } };
    expect(plan.apply({ contents }).body).toEqual({ contents, generationConfig });
    expect(
      plan.apply({ contents, generationConfig: { topP: 0.5, thinkingConfig: { includeThoughts: true } } }).body,
    ).toEqual({
      contents,
      generationConfig: { temperature: 0.5, topP: 0.5, thinkingConfig: { includeThoughts: true, thinkingBudget: 512 } },
    });
  });

  it('does not take the budget of one generation along with the level of another', () => {
    const plan = planOf('gemini', 'native', { thinking_budget: 512 });
    const { body, report } = plan.apply({ generationConfig: { thinkingConfig: { thinkingLevel: 'LOW' } } });
    expect(body).toEqual({ generationConfig: { thinkingConfig: { thinkingLevel: 'LOW' } } });
    expect(report.dropped).toEqual([{ parameter: 'thinking_budget', value: 512, code: 'CROSS_PARAMETER' }]);
  });

  it('sends thinking whole or not at all to Anthropic', () => {
    const plan = planOf('anthropic', 'anthropic_messages', { thinking: 'enabled', thinking_budget: 2048 });
    expect(plan.apply({ max_tokens: 4096 }).body).toEqual({
      model: 'm',
      max_tokens: 4096,
      thinking: { type: 'enabled', budget_tokens: 2048 },
    });
    const { body, report } = plan.apply({ max_tokens: 2048 });
    expect(body).toEqual({ model: 'm', max_tokens: 2048 });
    expect(report.dropped.map(({ parameter, code }) => [parameter, code])).toEqual([
      ['thinking', 'CROSS_PARAMETER'],
      ['thinking_budget', 'CROSS_PARAMETER'],
    ]);
  });

  it('keeps what a caller of Anthropic wants of two that exclude each other', () => {
    const plan = planOf('anthropic', 'anthropic_messages', { temperature: 0.5 });
    const { body, report } = plan.apply({ max_tokens: 10, top_p: 0.9 });
    expect(body).toEqual({ model: 'm', max_tokens: 10, top_p: 0.9 });
    expect(report.dropped).toEqual([{ parameter: 'temperature', value: 0.5, code: 'CROSS_PARAMETER' }]);
  });

  it('takes thinking under its canonical name, which Anthropic has for the object around it', () => {
    const plan = planOf('anthropic', 'anthropic_messages', { thinking_display: 'omitted' });
    expect(plan.apply({ thinking: 'adaptive' }).body).toEqual({
      model: 'm',
      thinking: { type: 'adaptive', display: 'omitted' },
    });
    expect(plan.apply({}).body).toEqual({ model: 'm' });
  });

  it('uses the names of each of OpenAI’s routes', () => {
    const values = { max_tokens: 100, reasoning_effort: 'low', verbosity: 'high' };
    expect(planOf('openai', 'openai_chat', values).apply({ messages: [] }).body).toEqual({
      messages: [],
      model: 'm',
      max_completion_tokens: 100,
      reasoning_effort: 'low',
      verbosity: 'high',
    });
    expect(planOf('openai', 'openai_responses', values).apply({ input: 'hi' }).body).toEqual({
      input: 'hi',
      model: 'm',
      max_output_tokens: 100,
      reasoning: { effort: 'low' },
      text: { verbosity: 'high' },
    });
  });
});
