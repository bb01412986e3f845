import { checkRules, validateValue } from '@kamerton/parameter-schema';
import { tgiFacts } from '../testing/facts.js';
import { readFixture } from '../testing/read-fixture.js';
import { fromWire } from '../wire/from-wire.js';
import { toWire } from '../wire/to-wire.js';
import { tgi } from './tgi.js';

const { discovery } = tgi;
const [native, chat, completions] = tgi.dialects;
if (native === undefined || chat === undefined || completions === undefined) throw new Error('a dialect is missing');

const discover = async (change: object = {}) => {
  const payload = { ...Object(await readFixture('tgi-info')), ...change };
  const [listed] = discovery.readList(payload);
  if (listed === undefined) throw new Error('nothing listed');
  const runtimeVersion = discovery.readVersion(payload);
  return discovery.readModel({ runtimeVersion, listed, details: null, runtime: {} });
};

const parameters = (change: Parameters<typeof tgiFacts>[0] = {}) =>
  tgi.schema(tgiFacts(change), 'en').schema.parameters;

const issues = (name: string, value: unknown) => {
  const definition = parameters()[name];
  if (definition === undefined) throw new Error(`no ${name}`);
  return validateValue(name, definition, value).map(({ code }) => code);
};

describe('TGI, from its answer to facts', () => {
  it('reads the one model and the limits of its launcher', async () => {
    expect(await discover()).toMatchObject({
      kind: 'tgi',
      model: 'meta-llama/Llama-3.1-8B-Instruct',
      runtime_version: '3.3.7',
      digest: '4cc4c2fc734a3f50b6830fa0ec3d87f8a5b3bb8e',
      family: { id: 'llama3', evidence: 'model_id: meta-llama/Llama-3.1-8B-Instruct', from: 'runtime_live' },
      context_length: 8192,
      capabilities: ['completion'],
      loaded: true,
      known_field_rules: { best_of: { max: 2 }, stop: { max_items: 4 }, truncate: { max: 8191 } },
      warnings: [],
    });
  });

  it.each([
    ['image-text-to-text', ['completion', 'vision']],
    [null, []],
  ])('takes the pipeline tag %p for %p', async (model_pipeline_tag, capabilities) => {
    expect((await discover({ model_pipeline_tag })).capabilities).toEqual(capabilities);
  });

  it('does not take a folder for a family of its own', async () => {
    expect((await discover({ model_id: '/data/weights' })).family).toBeNull();
  });
});

describe('TGI’s schema', () => {
  it('takes its limits from the running server', async () => {
    const facts = await discover({
      max_best_of: 4,
      max_stop_sequences: 9,
      max_total_tokens: 100,
      max_input_tokens: 60,
    });
    const { schema } = tgi.schema(facts, 'en');
    expect(schema.parameters).toMatchObject({
      stop: { max_items: 9, provenance: { max_items: { source: 'runtime_live' } } },
      best_of: { max: 4, provenance: { max: { source: 'runtime_live' } } },
      max_tokens: { max: 100, provenance: { max: { source: 'runtime_live' } } },
      truncate_prompt_tokens: { max: 60 },
    });
    expect(schema.rules).toEqual([expect.objectContaining({ kind: 'excludes', when_one_of: [2, 3, 4] })]);
  });

  it('ties nothing to best_of where the server allows but one candidate', () => {
    const { schema } = tgi.schema(tgiFacts({ known_field_rules: { best_of: { max: 1 } } }), 'en');
    expect(schema).toMatchObject({ rules: [], parameters: { best_of: { min: 1, max: 1 } } });
  });

  it('falls back on the launcher’s defaults, and says so', () => {
    const { stop, best_of, truncate_prompt_tokens: truncate } = parameters({ known_field_rules: {} });
    expect(stop).toMatchObject({ max_items: 4, provenance: { max_items: { source: 'runtime_catalog' } } });
    expect(best_of).toMatchObject({ max: 2, provenance: { max: { source: 'runtime_catalog' } } });
    expect(truncate).not.toHaveProperty('max');
  });

  it.each([
    ['top_p', 1, ['ABOVE_MAX']],
    ['top_p', 0, ['BELOW_MIN']],
    ['top_p', 0.999, []],
    ['typical_p', 1, ['ABOVE_MAX']],
    ['top_k', 0, ['BELOW_MIN']],
    ['top_k', -1, ['BELOW_MIN']],
    ['top_k', 1, []],
    ['temperature', 0, []],
    ['temperature', -0.1, ['BELOW_MIN']],
    ['seed', -1, ['BELOW_MIN']],
    ['max_tokens', 0, ['BELOW_MIN']],
    ['max_tokens', -1, ['BELOW_MIN']],
    ['presence_penalty', -2, ['BELOW_MIN']],
    ['presence_penalty', -1, []],
    ['frequency_penalty', 2.1, ['ABOVE_MAX']],
    ['stop', ['a', 'b', 'c', 'd', 'e'], ['TOO_MANY_ITEMS']],
  ])('on %s = %j finds %j', (name, value, expected) => {
    expect(issues(name, value)).toEqual(expected);
  });

  it('knows that filters are off only while they are unset', () => {
    for (const name of ['top_p', 'top_k', 'typical_p']) {
      expect(parameters()[name]).toMatchObject({ default: null });
      expect(parameters()[name]).not.toHaveProperty('special');
    }
  });

  it('says what TGI makes of a presence penalty', () => {
    expect(parameters()['presence_penalty']).toMatchObject({
      default: null,
      description: expect.stringContaining('adds 2'),
      special: [{ value: -1, meaning: 'off' }],
      provenance: { default: { evidence: expect.stringContaining('an explicit 0 is a strong penalty') } },
    });
    expect(parameters()['frequency_penalty']?.description).not.toContain('adds 2');
  });

  it('lets nobody send a seed with several candidates', () => {
    const { schema } = tgi.schema(tgiFacts(), 'en');
    const broken = (best_of: number) => checkRules(schema, { seed: 1, best_of }).length;
    expect([broken(1), broken(2)]).toEqual([0, 1]);
  });
});

describe('TGI’s dialects', () => {
  it('know greedy on the OpenAI routes only', () => {
    expect(toWire(native, { temperature: 0, top_k: 5 })).toEqual({
      body: { parameters: { top_k: 5 } },
      dropped: [{ parameter: 'temperature', value: 0, code: 'NOT_IN_DIALECT' }],
    });
    for (const dialect of [chat, completions])
      expect(toWire(dialect, { temperature: 0 }).body).toEqual({ temperature: 0 });
  });

  it('never turn one penalty into another', () => {
    const penalties = { repetition_penalty: 1.2, presence_penalty: 0.5, frequency_penalty: 0.5 };
    expect(toWire(native, penalties).body).toEqual({ parameters: { repetition_penalty: 1.2, frequency_penalty: 0.5 } });
    expect(toWire(chat, penalties).body).toEqual({ presence_penalty: 0.5, frequency_penalty: 0.5 });
    expect(toWire(completions, penalties).body).toEqual({ repetition_penalty: 1.2, frequency_penalty: 0.5 });
    expect(chat.fields.filter(({ anotherMeaning }) => anotherMeaning !== undefined)).toHaveLength(1);
  });

  it('read one stop sequence, which TGI itself takes in a list only', () => {
    expect(fromWire(native, { parameters: { stop: 'END' } }).values).toEqual({ stop: ['END'] });
    expect(fromWire(chat, { stop: 'END', max_completion_tokens: 5 })).toMatchObject({
      values: { stop: ['END'], max_tokens: 5 },
      renamed: [{ from: 'max_completion_tokens', to: 'max_tokens' }],
    });
  });

  it.each([
    [{ inputs: 'x' }, 'native'],
    [{ messages: [] }, 'openai_chat'],
    [{ prompt: 'x' }, 'openai_completions'],
    [{}, 'native'],
  ])('of %j is %s', (request, expected) => {
    expect(tgi.dialectOf(request)).toBe(expected);
  });
});

describe('probing TGI', () => {
  const [route] = tgi.probing.routes;

  it('asks for the details that tell the seed', () => {
    const fields = [{ path: ['parameters', 'top_k'], value: 1 }];
    expect(route.request({ model: 'm', prompt: 'hi', fields })).toEqual({
      method: 'POST',
      path: '/generate',
      body: { inputs: 'hi', parameters: { details: true, top_k: 1 } },
    });
  });

  it('reads text, tokens and the seed', () => {
    const details = { finish_reason: 'length', generated_tokens: 5, seed: 42 };
    expect(route.read({ generated_text: 'one two', details })).toMatchObject({
      text: 'one two',
      completionTokens: 5,
      finishReason: 'length',
      echo: { seed: 42 },
    });
    expect(route.read({ generated_text: '', details: { ...details, seed: null } }).echo).toEqual({});
  });
});

it('TGI: defaults that a generation_config.json could replace are not called certain', () => {
  const { parameters } = tgi.schema(tgiFacts(), 'en').schema;
  for (const name of ['temperature', 'top_p', 'top_k', 'typical_p', 'repetition_penalty']) {
    expect([name, parameters[name]?.provenance.default]).toEqual([name, expect.objectContaining({ unverified: true })]);
  }
  expect(parameters['frequency_penalty']?.provenance.default).not.toHaveProperty('unverified');
});
