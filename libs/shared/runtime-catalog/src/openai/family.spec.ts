import { openaiFacts } from '../testing/facts.js';
import { recogniseOpenaiFamily } from './family.js';
import { whyNoText } from './no-text-model.js';
import { openai } from './openai.js';

const schemaOf = (model: string) => openai.schema(openaiFacts({ model, family: recogniseOpenaiFamily(model) }), 'en');
const parameterOf = (model: string, name: string) => schemaOf(model).schema.parameters[name];
const omittedOf = (model: string) => schemaOf(model).omissions.map(({ parameter }) => parameter);

describe('the family of a model of OpenAI’s', () => {
  it.each([
    ['o1', 'o-series'],
    ['o1-pro-2025-03-19', 'o-series'],
    ['o3', 'o-series'],
    ['o3-mini', 'o-series'],
    ['o4-mini-2025-04-16', 'o-series'],
    ['gpt-5', 'gpt-5'],
    ['gpt-5-mini', 'gpt-5'],
    ['gpt-5-nano-2025-08-07', 'gpt-5'],
    ['gpt-5-pro', 'gpt-5-pro'],
    ['gpt-5-pro-2025-10-06', 'gpt-5-pro'],
    ['gpt-5-codex', 'gpt-5-other'],
    ['gpt-5.1', 'gpt-5.1'],
    ['gpt-5.1-2025-11-13', 'gpt-5.1'],
    ['gpt-5.1-codex-max', 'gpt-5-other'],
    ['gpt-5.2', 'gpt-5-after-5.1'],
    ['gpt-5.6-mini', 'gpt-5-after-5.1'],
    ['gpt-5.10', 'gpt-5-after-5.1'],
    ['gpt-5.2-pro', 'gpt-5-other'],
    ['gpt-4', 'gpt-chat'],
    ['gpt-4-turbo-2024-04-09', 'gpt-chat'],
    ['gpt-4o', 'gpt-chat'],
    ['gpt-4o-mini-2024-07-18', 'gpt-chat'],
    ['gpt-4.1-nano', 'gpt-chat'],
    ['chatgpt-4o-latest', 'gpt-chat'],
    ['gpt-3.5-turbo-0125', 'gpt-chat'],
    ['gpt-3.5-turbo-instruct', 'legacy-completions'],
    ['davinci-002', 'legacy-completions'],
    ['ft:gpt-4o-mini-2024-07-18:example::abc123', 'gpt-chat'],
    ['ft:o4-mini-2025-04-16:example::abc123', 'o-series'],
    ['gpt-5-chat-latest', null],
    ['gpt-5.1-chat-latest', null],
    ['gpt-4o-search-preview', null],
    ['gpt-4.5-preview', null],
    ['gpt-50', null],
    ['gpt-6', null],
    ['omni', null],
    ['o', null],
    ['my-gpt-5', null],
    ['', null],
  ])('%p is %p', (model, family) => {
    expect(recogniseOpenaiFamily(model)?.id ?? null).toBe(family);
  });

  it.each([
    ['text-embedding-3-large', 'embedding'],
    ['text-embedding-ada-002', 'embedding'],
    ['whisper-1', 'by_name'],
    ['tts-1-hd', 'by_name'],
    ['gpt-4o-mini-tts', 'by_name'],
    ['gpt-4o-transcribe', 'by_name'],
    ['gpt-4o-realtime-preview', 'by_name'],
    ['dall-e-3', 'by_name'],
    ['gpt-image-1', 'by_name'],
    ['omni-moderation-latest', 'by_name'],
    ['sora-2', 'by_name'],
    ['gpt-4o', null],
    ['gpt-4o-audio-preview', null],
    ['embedded-helper', null],
    ['whispering-gpt', null],
  ])('%p answers prompts with text, unless for the reason %p', (model, why) => {
    expect(whyNoText(model)).toBe(why);
    const { schema, nothingToTune } = schemaOf(model);
    expect([nothingToTune === null, Object.keys(schema.parameters).length > 0]).toEqual([why === null, why === null]);
  });
});

describe('sampling, which reasoning models refuse', () => {
  it.each(['o1', 'o3-mini', 'gpt-5', 'gpt-5-pro', 'gpt-5-codex', 'gpt-5.1', 'gpt-5.6'])('%s takes none', (model) => {
    expect(omittedOf(model)).toEqual(
      expect.arrayContaining(['temperature', 'top_p', 'presence_penalty', 'frequency_penalty']),
    );
    for (const { evidence } of schemaOf(model).omissions) expect(evidence.length).toBeGreaterThan(20);
  });

  it.each(['gpt-4o', 'gpt-4.1', 'gpt-4', 'gpt-3.5-turbo', 'gpt-3.5-turbo-instruct'])('%s takes it', (model) => {
    expect(parameterOf(model, 'temperature')).toMatchObject({ min: 0, max: 2, default: 1, out_of_range: 'refused' });
    expect(parameterOf(model, 'top_p')).toMatchObject({ min: 0, max: 1, default: 1 });
    expect(parameterOf(model, 'presence_penalty')).toMatchObject({ min: -2, max: 2, default: 0 });
  });

  it('is offered within the documented limits, with unknown defaults, on a model that nobody knows', () => {
    for (const name of ['temperature', 'top_p', 'presence_penalty', 'frequency_penalty', 'verbosity']) {
      expect(parameterOf('gpt-6', name)).not.toHaveProperty('default');
    }
    expect(parameterOf('gpt-6', 'temperature')).toMatchObject({ min: 0, max: 2 });
    expect(parameterOf('gpt-6', 'verbosity')?.provenance.enum?.unverified).toBe(true);
    expect(parameterOf('gpt-5', 'verbosity')?.provenance.enum?.unverified).toBeUndefined();
    expect(omittedOf('gpt-6')).toEqual([]);
  });
});

describe('reasoning effort', () => {
  it.each([
    ['gpt-5', ['minimal', 'low', 'medium', 'high'], 'medium', true],
    ['gpt-5-nano', ['minimal', 'low', 'medium', 'high'], 'medium', true],
    ['gpt-5.1', ['none', 'low', 'medium', 'high'], 'none', undefined],
    ['gpt-5.2', ['none', 'low', 'medium', 'high', 'xhigh'], undefined, true],
    ['gpt-5-pro', ['high'], 'high', undefined],
    ['o3', ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'], undefined, undefined],
    ['gpt-6', ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'], undefined, undefined],
  ])('of %s is one of %j, by itself %p, unverified: %p', (model, values, byItself, unverified) => {
    const definition = parameterOf(model, 'reasoning_effort');
    expect(definition).toMatchObject({ type: 'enum', enum: values });
    expect(definition?.default).toBe(byItself);
    expect(definition?.provenance.enum?.unverified).toBe(unverified);
  });

  it.each(['gpt-4o', 'gpt-4.1-mini', 'gpt-3.5-turbo-instruct'])('does not exist on %s', (model) => {
    expect(omittedOf(model)).toEqual(expect.arrayContaining(['reasoning_effort', 'verbosity']));
  });
});

describe('what else differs between models', () => {
  it.each([
    ['o3', true],
    ['o4-mini', true],
    ['gpt-5', false],
    ['gpt-4o', false],
    ['gpt-6', false],
  ])('%s refuses stop: %p', (model, refused) => {
    expect(omittedOf(model).includes('stop')).toBe(refused);
  });

  it.each([
    ['gpt-3.5-turbo-instruct', { default: 16, min: 0 }],
    ['gpt-4o', { default: null, min: 1 }],
    ['o3', { default: null, min: 1 }],
  ])('%s has a length of %j', (model, limits) => {
    expect(parameterOf(model, 'max_tokens')).toMatchObject(limits);
  });

  it('alternatives are fewer on the legacy route, which alone ranks answers', () => {
    expect(parameterOf('davinci-002', 'top_logprobs')).toMatchObject({ max: 5 });
    expect(parameterOf('davinci-002', 'best_of')).toMatchObject({ min: 0, max: 20 });
    expect(parameterOf('gpt-4o', 'top_logprobs')).toMatchObject({ max: 20 });
    expect(omittedOf('gpt-4o')).toContain('best_of');
  });
});
