import { checkRules, validateValue } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../runtime-kind.js';
import { anthropicFacts } from '../testing/facts.js';
import { anthropic } from './anthropic.js';
import { recogniseAnthropicFamily } from './family.js';

const factsOf = (model: string, change: Partial<ModelFacts> = {}) =>
  anthropicFacts({
    model,
    family: recogniseAnthropicFamily({ model, releasedAt: null, borderReleasedAt: null }),
    ...change,
  });
const schemaOf = (model: string, change?: Partial<ModelFacts>) => anthropic.schema(factsOf(model, change), 'en');
const accepts = (model: string, name: string, value: number) => {
  const definition = schemaOf(model).schema.parameters[name];
  return definition !== undefined && validateValue(name, definition, value).length === 0;
};

const older = ['claude-3-7-sonnet-20250219', 'claude-opus-4-1', 'claude-opus-4-6', 'claude-sonnet-4-5'];
const newer = ['claude-opus-4-7', 'claude-opus-5', 'claude-sonnet-5'];
const unknown = ['claude-sonnet-4-6', 'never-heard-of'];

describe('sampling of Claude models', () => {
  it.each([...older, ...unknown])('of %s is free within the documented limits', (model) => {
    for (const value of [0, 0.3, 1]) expect(accepts(model, 'temperature', value)).toBe(true);
    for (const value of [-0.1, 1.1, 2]) expect(accepts(model, 'temperature', value)).toBe(false);
    expect([accepts(model, 'top_p', 0.5), accepts(model, 'top_k', 5), accepts(model, 'top_k', -1)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each(newer)('of %s is the model’s own', (model) => {
    expect([0, 0.99, 1, 1.01].map((value) => accepts(model, 'temperature', value))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect([0.5, 0.989, 0.99, 1].map((value) => accepts(model, 'top_p', value))).toEqual([false, false, true, true]);
    expect(schemaOf(model).omissions).toEqual([
      { parameter: 'top_k', wire_name: 'top_k', evidence: expect.stringContaining('after Claude Opus 4.6') },
    ]);
    expect(schemaOf(model).schema.parameters['temperature']?.provenance).toMatchObject({
      min: { source: 'model_family' },
      max: { source: 'model_family' },
    });
  });

  it('is refused outside its limits, and says so', () => {
    for (const name of ['temperature', 'top_p', 'top_k', 'max_tokens', 'thinking_budget']) {
      expect(schemaOf('never-heard-of').schema.parameters[name]?.out_of_range).toBe('refused');
    }
  });
});

describe('what a Claude model says of itself', () => {
  const rules = (change: ModelFacts['known_field_rules']) => ({ known_field_rules: change ?? {} });

  it('limits the length', () => {
    expect(schemaOf('x', rules({ max_tokens: { max: 8192 } })).schema.parameters['max_tokens']).toMatchObject({
      min: 0,
      max: 8192,
      default: null,
      provenance: { max: { source: 'runtime_live' } },
    });
    expect(schemaOf('x').schema.parameters['max_tokens']).not.toHaveProperty('max');
  });

  it.each([
    [undefined, ['enabled', 'adaptive', 'disabled'], []],
    [['enabled', 'adaptive'], ['enabled', 'adaptive', 'disabled'], []],
    [['adaptive'], ['adaptive', 'disabled'], ['thinking_budget']],
    [[], undefined, ['thinking', 'thinking_budget', 'thinking_display']],
  ])('of its types of thinking, %j, leaves the choice of %j', (told, values, omitted) => {
    const change = told === undefined ? {} : rules({ 'thinking.type': { enum: told } });
    const { schema, omissions } = schemaOf('x', change);
    const { thinking } = schema.parameters;
    expect(thinking?.type === 'enum' ? thinking.enum : undefined).toEqual(values);
    expect(omissions.map(({ parameter }) => parameter)).toEqual(omitted);
  });

  it.each([
    [undefined, ['low', 'medium', 'high', 'xhigh', 'max'], 'runtime_catalog'],
    [['low', 'high'], ['low', 'high'], 'runtime_live'],
  ])('of its efforts, %j, leaves the choice of %j', (told, values, source) => {
    const change = told === undefined ? {} : rules({ 'output_config.effort': { enum: told } });
    expect(schemaOf('x', change).schema.parameters['reasoning_effort']).toMatchObject({
      enum: values,
      provenance: { enum: { source } },
    });
  });

  it('does away with effort where there is none', () => {
    expect(schemaOf('x', rules({ 'output_config.effort': { enum: [] } })).omissions).toEqual([
      expect.objectContaining({ parameter: 'reasoning_effort' }),
    ]);
  });

  it('of Opus 5 is said, unverified, that it thinks by itself', () => {
    expect(schemaOf('claude-opus-5').schema.parameters['thinking']).toMatchObject({
      default: 'adaptive',
      provenance: { default: { unverified: true } },
    });
    expect(schemaOf('claude-opus-4-7').schema.parameters['thinking']).not.toHaveProperty('default');
  });
});

describe('rules of Claude models', () => {
  const thinking = { thinking: 'enabled', thinking_budget: 2048, max_tokens: 4096 };

  it.each([
    ['never-heard-of', thinking, 0],
    ['never-heard-of', { ...thinking, max_tokens: 2049 }, 0],
    ['never-heard-of', { ...thinking, max_tokens: 2048 }, 1],
    ['never-heard-of', { thinking: 'enabled' }, 1],
    ['never-heard-of', { thinking_budget: 2048 }, 1],
    ['never-heard-of', { ...thinking, thinking: 'adaptive' }, 1],
    ['never-heard-of', { thinking: 'adaptive', thinking_display: 'omitted' }, 0],
    ['never-heard-of', { thinking: 'disabled', thinking_display: 'omitted' }, 1],
    ['never-heard-of', { temperature: 0.5, top_p: 0.5 }, 0],
    ['never-heard-of', { ...thinking, temperature: 1 }, 0],
    ['claude-3-7-sonnet-20250219', { temperature: 0.5, top_p: 0.5 }, 0],
    ['claude-opus-4-1', { temperature: 0.5, top_p: 0.5 }, 1],
    ['claude-opus-4-6', { temperature: 0.5, top_p: 0.5 }, 1],
    ['claude-opus-4-7', { temperature: 1, top_p: 1 }, 0],
    ['claude-opus-4-6', { temperature: 0.5, thinking: 'adaptive' }, 1],
    ['claude-opus-4-6', { top_k: 5, ...thinking }, 1],
    ['claude-opus-4-6', { temperature: 0.5, thinking: 'disabled' }, 0],
    ['claude-opus-5', { thinking: 'disabled', reasoning_effort: 'xhigh' }, 1],
    ['claude-opus-5', { thinking: 'disabled', reasoning_effort: 'high' }, 0],
    ['claude-opus-4-7', { thinking: 'disabled', reasoning_effort: 'xhigh' }, 0],
  ])('for %s find in %j %d issues', (model, values, count) => {
    expect(checkRules(schemaOf(model).schema, values)).toHaveLength(count);
  });

  it('are not broken by what the model does by itself', () => {
    const { schema } = schemaOf('claude-opus-4-6');
    expect(checkRules(schema, { temperature: 1, top_p: 0.9 }, { isSent: (name) => name === 'top_p' })).toEqual([]);
  });
});
