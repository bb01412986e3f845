import { checkRules } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../runtime-kind.js';
import { geminiFacts } from '../testing/facts.js';
import { readFixture } from '../testing/read-fixture.js';
import { fromWire } from '../wire/from-wire.js';
import { toWire } from '../wire/to-wire.js';
import { recogniseGeminiFamily } from './family.js';
import { gemini } from './gemini.js';

const { discovery } = gemini;
const [native] = gemini.dialects;
if (native === undefined) throw new Error('no dialect');

const discover = async (model: string) => {
  const listed = discovery.readList(await readFixture('gemini-models')).find((entry) => entry.model === model);
  if (listed === undefined) throw new Error(`${model} is not in the fixture`);
  return discovery.readModel({ runtimeVersion: null, listed, details: null, runtime: {} });
};
const schemaOf = (facts: ModelFacts) => gemini.schema(facts, 'en');
const named = (model: string, change: Partial<ModelFacts> = {}) =>
  schemaOf(geminiFacts({ model, family: recogniseGeminiFamily(model, null), ...change }));

describe('Gemini, from its answers to facts', () => {
  it('reads limits, defaults and abilities of a model, under the name that callers write', async () => {
    expect(await discover('gemini-2.5-flash')).toMatchObject({
      kind: 'gemini',
      digest: '001',
      context_length: 1_048_576,
      family: { id: 'gemini-2.5-flash', from: 'model_name' },
      capabilities: ['completion', 'countTokens', 'createCachedContent', 'thinking'],
      live_parameters: { temperature: 1, top_p: 0.95, top_k: 64 },
      known_field_rules: {
        'generationConfig.maxOutputTokens': { max: 65_536 },
        'generationConfig.temperature': { max: 2 },
      },
    });
    expect(gemini.otherNames?.('gemini-2.5-flash')).toEqual(['models/gemini-2.5-flash']);
    expect(gemini.otherNames?.('tunedModels/support-abc')).toEqual([]);
  });

  it('takes the live limits and defaults for the schema', async () => {
    const { schema, omissions } = schemaOf(await discover('gemini-2.0-flash-lite'));
    expect(schema.parameters['temperature']).toMatchObject({
      default: 0.7,
      max: 1.5,
      provenance: { default: { source: 'runtime_live' }, max: { source: 'runtime_live' } },
    });
    expect(schema.parameters['top_p']).toMatchObject({ default: 0.9 });
    expect(schema.parameters['max_tokens']).toMatchObject({ min: 1, max: 8192 });
    // No topK and no thinking in its record.
    expect(omissions.map(({ parameter }) => parameter)).toEqual([
      'top_k',
      'reasoning_effort',
      'thinking_budget',
      'include_reasoning',
    ]);
  });

  it.each([
    ['gemini-embedding-001', 'vectors'],
    ['imagen-4.0-generate-001', 'does not generate text'],
  ])('finds nothing to tune on %s', async (model, why) => {
    const { schema, nothingToTune } = schemaOf(await discover(model));
    expect(schema.parameters).toEqual({});
    expect(nothingToTune).toContain(why);
  });

  it('keeps unknown what a record does not tell', async () => {
    const { schema } = schemaOf(await discover('tunedModels/support-abc'));
    expect(schema.parameters['temperature']).not.toHaveProperty('default');
    expect(schema.parameters['temperature']).toMatchObject({
      max: 2,
      provenance: { max: { source: 'runtime_catalog' } },
    });
    expect(schema.parameters['max_tokens']).not.toHaveProperty('max');
  });

  it.each([
    [{ models: [], nextPageToken: 'Ch/4+==' }, '/v1beta/models?pageSize=1000&pageToken=Ch%2F4%2B%3D%3D'],
    [{ models: [], nextPageToken: '' }, null],
    [{ models: [] }, null],
    [{}, null],
  ])('asks after %j for %p', (page, path) => {
    expect(discovery.nextPage?.(page)?.path ?? null).toBe(path);
    expect(discovery.readList(page)).toEqual([]);
  });

  it('carries the secret in a header and nowhere else', () => {
    expect(gemini.headers?.('s3cret')).toEqual({ 'x-goog-api-key': 's3cret' });
    expect(gemini.headers?.(null)).toEqual({});
    expect(JSON.stringify(gemini.discovery.listRequest)).not.toContain('key');
  });
});

describe('thinking of Gemini models', () => {
  it.each([
    ['gemini-2.5-pro', { min: 128, max: 32_768 }, [-1], true],
    ['gemini-2.5-pro-preview-06-05', { min: 128, max: 32_768 }, [-1], true],
    ['gemini-2.5-flash', { min: 0, max: 24_576 }, [0, -1], true],
    ['gemini-2.5-flash-lite', { min: 0 }, [0, -1], undefined],
    ['never-heard-of', { min: 0 }, [0, -1], undefined],
  ])('of %s has a budget within %j and the special values %j', (model, limits, special, unverified) => {
    const budget = named(model).schema.parameters['thinking_budget'];
    if (budget?.type !== 'int') throw new Error('no budget');
    expect(budget).toMatchObject(limits);
    expect([budget.max, budget.provenance.min?.unverified]).toEqual([
      'max' in limits ? limits.max : undefined,
      unverified,
    ]);
    expect(budget.special?.map(({ value }) => value)).toEqual(special);
  });

  it.each([
    ['gemini-2.5-pro', ['reasoning_effort']],
    ['gemini-2.5-flash', ['reasoning_effort']],
    ['gemini-2.5-flash-lite', []],
    ['gemini-2.5-flash-image', []],
    ['gemini-3-pro-preview', ['thinking_budget']],
    ['gemini-3.5-flash', ['thinking_budget']],
    ['gemini-30', []],
    ['never-heard-of', []],
  ])('of %s goes without %j', (model, omitted) => {
    expect(named(model).omissions.map(({ parameter }) => parameter)).toEqual(omitted);
  });

  it('is no parameter of a model whose record does not tell of it', () => {
    const { omissions } = named('gemini-2.5-pro', { capabilities: ['completion'] });
    expect(omissions.map(({ parameter }) => parameter)).toEqual([
      'reasoning_effort',
      'thinking_budget',
      'include_reasoning',
    ]);
  });

  it('is known by the base that the record names, rather than by the name', () => {
    expect(recogniseGeminiFamily('tunedModels/x', 'gemini-2.5-pro')).toEqual({
      id: 'gemini-2.5-pro',
      evidence: 'baseModelId: gemini-2.5-pro',
      from: 'runtime_live',
    });
  });
});

describe('Gemini’s rules', () => {
  const { schema } = named('never-heard-of');

  it.each([
    [{ reasoning_effort: 'low', thinking_budget: 1000 }, 1],
    [{ reasoning_effort: 'low' }, 0],
    [{ top_logprobs: 3 }, 1],
    [{ top_logprobs: 3, logprobs: true }, 0],
    [{ temperature: 0.5, top_p: 0.5 }, 0],
  ])('find in %j %d issues', (values, count) => {
    expect(checkRules(schema, values)).toHaveLength(count);
  });
});

describe('the route that generates content', () => {
  it.each([
    [
      { thinking_budget: 512, include_reasoning: true },
      { thinkingConfig: { thinkingBudget: 512, includeThoughts: true } },
    ],
    [{ reasoning_effort: 'low' }, { thinkingConfig: { thinkingLevel: 'LOW' } }],
    [
      { media_resolution: 'medium', n: 2 },
      { mediaResolution: 'MEDIA_RESOLUTION_MEDIUM', candidateCount: 2 },
    ],
    [
      { logprobs: true, top_logprobs: 3 },
      { responseLogprobs: true, logprobs: 3 },
    ],
  ])('writes %j as %j, and reads it back', (values, generationConfig) => {
    expect(toWire(native, values)).toEqual({ body: { generationConfig }, dropped: [] });
    expect(fromWire(native, { generationConfig })).toEqual({ values, dropped: [], renamed: [] });
  });

  it.each([['low'], ['LOW'], ['Low']])('understands the level spelled %s', (thinkingLevel) => {
    const body = { generationConfig: { thinkingConfig: { thinkingLevel } } };
    expect(fromWire(native, body).values).toEqual({ reasoning_effort: 'low' });
  });

  it('takes canonical names and tells where they belong', () => {
    expect(fromWire(native, { thinking_budget: 5 }).renamed).toEqual([
      { from: 'thinking_budget', to: 'generationConfig.thinkingConfig.thinkingBudget' },
    ]);
  });

  it.each([
    ['gemini-2.5-flash', '/v1beta/models/gemini-2.5-flash:generateContent'],
    ['tunedModels/support-abc', '/v1beta/tunedModels/support-abc:generateContent'],
    ['a?b#c d', '/v1beta/models/a%3Fb%23c%20d:generateContent'],
  ])('of %s is asked at %s, with no model in the body', (model, path) => {
    const [route] = gemini.probing.routes;
    const fields = [{ path: ['generationConfig', 'thinkingConfig', 'thinkingBudget'], value: 0 }];
    expect(route.request({ model, prompt: 'hi', fields })).toEqual({
      method: 'POST',
      path,
      body: {
        contents: [{ role: 'user', parts: [{ text: 'hi' }] }],
        generationConfig: { thinkingConfig: { thinkingBudget: 0 } },
      },
    });
  });

  it('answers in parts, thoughts among them', () => {
    const [route] = gemini.probing.routes;
    const parts = [{ text: 'hm', thought: true }, { text: 'Hel' }, { text: 'lo' }];
    const answer = {
      candidates: [{ content: { parts, role: 'model' }, finishReason: 'STOP' }, {}],
      usageMetadata: { candidatesTokenCount: 2 },
    };
    expect(route.read(answer)).toEqual({
      text: 'Hello',
      reasoning: 'hm',
      choices: 2,
      completionTokens: 2,
      finishReason: 'STOP',
      echo: {},
    });
    expect(route.read({ candidates: [{ finishReason: 'MAX_TOKENS' }] })).toMatchObject({
      text: '',
      reasoning: null,
      completionTokens: null,
      finishReason: 'MAX_TOKENS',
    });
  });
});
