import { readFixture } from '../testing/read-fixture.js';
import { fromWire } from '../wire/from-wire.js';
import { toWire } from '../wire/to-wire.js';
import { anthropic } from './anthropic.js';

const { discovery } = anthropic;
const [messages] = anthropic.dialects;
if (messages === undefined) throw new Error('no dialect');

const discover = async (model: string) => {
  const listed = discovery.readList(await readFixture('anthropic-models')).find((entry) => entry.model === model);
  if (listed === undefined) throw new Error(`${model} is not in the fixture`);
  return discovery.readModel({ runtimeVersion: null, listed, details: null, runtime: {} });
};

describe('Anthropic, from its answers to facts', () => {
  it('reads limits, capabilities and the family', async () => {
    expect(await discover('claude-opus-4-7')).toMatchObject({
      kind: 'anthropic',
      context_length: 1_000_000,
      capabilities: ['thinking', 'effort', 'structured_outputs', 'image_input', 'pdf_input', 'context_management'],
      family: { id: 'claude-after-opus-4.6', from: 'runtime_live' },
      known_field_rules: {
        max_tokens: { max: 128_000 },
        'thinking.type': { enum: ['adaptive'] },
        'output_config.effort': { enum: ['low', 'medium', 'high', 'xhigh'] },
      },
    });
  });

  it('tells what a model cannot do from what is not told of it', async () => {
    const { known_field_rules: lacking } = await discover('claude-3-5-haiku-20241022');
    expect(lacking).toMatchObject({ 'thinking.type': { enum: [] }, 'output_config.effort': { enum: [] } });
    const { known_field_rules: untold, capabilities } = await discover('claude-sonnet-4-6');
    expect(untold).toEqual({ max_tokens: { max: 64_000 } });
    expect(capabilities).toEqual([]);
  });

  it('takes the epoch for no date at all', () => {
    const data = [
      { id: 'claude-opus-4-6', created_at: '2026-02-01T00:00:00Z' },
      { id: 'claude-mythos-preview', created_at: '1970-01-01T00:00:00Z' },
      { id: 'claude-opus-4-7', created_at: 'soon' },
    ];
    const families = discovery
      .readList({ data })
      .map((listed) => discovery.readModel({ runtimeVersion: null, listed, details: null, runtime: {} }).family?.id);
    expect(families).toEqual(['claude-4', undefined, 'claude-after-opus-4.6']);
  });

  it.each([
    ['claude-opus-4-6', 'claude-after-opus-4.6'],
    ['claude-opus-4-6-20260201', 'claude-after-opus-4.6'],
    ['claude-opus-4-60', undefined],
    ['claude-opus-4-5', undefined],
  ])('measures releases by %s: %p', (border, family) => {
    const data = [
      { id: 'claude-mythos-preview', created_at: '2026-03-01T00:00:00Z' },
      { id: border, created_at: '2026-02-01T00:00:00Z' },
    ];
    const [listed] = discovery.readList({ data });
    if (listed === undefined) throw new Error('nothing listed');
    const facts = discovery.readModel({ runtimeVersion: null, listed, details: null, runtime: {} });
    expect(facts.family?.id).toBe(family);
  });

  it.each([
    [{ data: [], has_more: true, last_id: 'claude x/y' }, '/v1/models?limit=1000&after_id=claude%20x%2Fy'],
    [{ data: [], has_more: false, last_id: 'x' }, null],
    [{ data: [], has_more: true, last_id: null }, null],
    [{ data: [] }, null],
  ])('asks after %j for %p', (page, path) => {
    expect(discovery.nextPage?.(page)?.path ?? null).toBe(path);
  });

  it('carries the secret in a header and nowhere else', () => {
    expect(anthropic.headers?.('s3cret')).toEqual({ 'anthropic-version': '2023-06-01', 'x-api-key': 's3cret' });
    expect(anthropic.headers?.(null)).toEqual({ 'anthropic-version': '2023-06-01' });
  });
});

describe('the route for messages', () => {
  it.each([
    [{ thinking: 'adaptive' }, { thinking: { type: 'adaptive' } }],
    [{ thinking: 'enabled', thinking_budget: 2048 }, { thinking: { type: 'enabled', budget_tokens: 2048 } }],
    [
      { stop: ['a'], max_tokens: 5 },
      { stop_sequences: ['a'], max_tokens: 5 },
    ],
    [{ reasoning_effort: 'xhigh' }, { output_config: { effort: 'xhigh' } }],
  ])('writes %j as %j, and reads it back', (values, body) => {
    expect(toWire(messages, values)).toEqual({ body, dropped: [] });
    expect(fromWire(messages, body)).toEqual({ values, dropped: [], renamed: [] });
  });

  it('takes thinking by its canonical name too, which is that of the object around it', () => {
    expect(fromWire(messages, { thinking: 'adaptive', thinking_budget: 2048 })).toEqual({
      values: { thinking: 'adaptive', thinking_budget: 2048 },
      dropped: [],
      renamed: [
        { from: 'thinking', to: 'thinking.type' },
        { from: 'thinking_budget', to: 'thinking.budget_tokens' },
      ],
    });
  });

  it('is probed with a limit, without which the API answers nothing', () => {
    const [route] = anthropic.probing.routes;
    const ask = { model: 'm', prompt: 'hi', fields: [{ path: ['thinking', 'type'], value: 'adaptive' }] };
    expect(route.request(ask).body).toMatchObject({
      model: 'm',
      max_tokens: expect.any(Number),
      messages: [{ role: 'user', content: 'hi' }],
      thinking: { type: 'adaptive' },
    });
    expect(route.request({ ...ask, fields: [{ path: ['max_tokens'], value: 5 }] }).body).toMatchObject({
      max_tokens: 5,
    });
  });

  it('answers in blocks', () => {
    const [route] = anthropic.probing.routes;
    const content = [
      { type: 'thinking', thinking: 'hm', signature: 'x' },
      { type: 'text', text: 'Hel' },
      { type: 'text', text: 'lo' },
    ];
    expect(route.read({ content, stop_reason: 'max_tokens', usage: { output_tokens: 5 } })).toEqual({
      text: 'Hello',
      reasoning: 'hm',
      choices: 1,
      completionTokens: 5,
      finishReason: 'max_tokens',
      echo: {},
    });
    expect(() => route.read({ choices: [] })).toThrow('POST /v1/messages: content should be an array');
  });
});
