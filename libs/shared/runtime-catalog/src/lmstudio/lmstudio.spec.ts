import { lmstudioFacts } from '../testing/facts.js';
import { readFixture } from '../testing/read-fixture.js';
import { fromWire } from '../wire/from-wire.js';
import { toWire } from '../wire/to-wire.js';
import { lmstudio } from './lmstudio.js';

const { discovery } = lmstudio;
const [native, chat, completions] = lmstudio.dialects;
if (native === undefined || chat === undefined || completions === undefined) throw new Error('a dialect is missing');

const factsOf = (model: string, list: unknown, read = discovery.readList) => {
  const listed = read(list).find((entry) => entry.model === model);
  if (listed === undefined) throw new Error(`${model} is not in the list`);
  return discovery.readModel({ runtimeVersion: null, listed, details: null, runtime: {} });
};
const discover = async (model: string) => factsOf(model, await readFixture('lmstudio-models'));
const discoverOlder = async (model: string) =>
  factsOf(model, await readFixture('lmstudio-older-models'), discovery.olderLists?.[0]?.read);

const schemaOf = (change: Parameters<typeof lmstudioFacts>[0] = {}) => lmstudio.schema(lmstudioFacts(change), 'en');
const omitted = (change: Parameters<typeof lmstudioFacts>[0] = {}) =>
  schemaOf(change).omissions.map((omission) => omission.parameter);

describe('LM Studio, from its list to facts', () => {
  it('reads a loaded model', async () => {
    expect(await discover('qwen/qwen3-8b')).toMatchObject({
      kind: 'lmstudio',
      runtime_version: null,
      engine: 'llama.cpp',
      format: 'gguf',
      architecture: 'qwen3',
      parameter_size: '8B',
      quantization: 'Q4_K_M',
      context_length: 40960,
      capabilities: ['completion', 'thinking', 'tools'],
      loaded: true,
      live_parameters: { context_length: 8192, thinking: true },
      known_field_rules: { reasoning: { enum: ['off', 'on'] } },
      warnings: [],
    });
  });

  it('takes levels and default of reasoning from the running server', async () => {
    const facts = await discover('openai/gpt-oss-20b');
    expect(facts).toMatchObject({ engine: 'mlx', loaded: false, family: { id: 'gpt-oss' } });
    expect(lmstudio.schema(facts, 'en').schema.parameters['thinking']).toMatchObject({
      enum: ['low', 'medium', 'high'],
      default: 'low',
      provenance: { enum: { source: 'runtime_live' }, default: { source: 'runtime_live' } },
    });
  });

  it('has nothing to tune for an embedding model, in either list', async () => {
    const name = 'text-embedding-nomic-embed-text-v1.5';
    for (const facts of [await discover(name), await discoverOlder(name)]) {
      expect(lmstudio.schema(facts, 'en').nothingToTune).toContain('vectors');
    }
  });

  it('reads the older list', async () => {
    expect(await discoverOlder('meta-llama-3.1-8b-instruct')).toMatchObject({
      engine: 'llama.cpp',
      family: { id: 'llama3' },
      quantization: 'Q4_K_M',
      context_length: 131072,
      loaded: true,
      capabilities: ['completion'],
    });
    expect(await discoverOlder('qwen2-vl-7b-instruct')).toMatchObject({
      engine: 'mlx',
      capabilities: ['completion', 'vision'],
      loaded: false,
    });
  });

  it('does not guess which of several differing instances answers', () => {
    const instance = (context_length: number) => ({ id: 'i', config: { context_length } });
    const list = (...lengths: number[]) => ({
      models: [{ type: 'llm', key: 'm', loaded_instances: lengths.map(instance) }],
    });
    expect(factsOf('m', list(4096, 8192))).toMatchObject({
      live_parameters: {},
      warnings: [expect.stringContaining('different contexts')],
    });
    expect(factsOf('m', list(4096, 4096))).toMatchObject({ live_parameters: { context_length: 4096 }, warnings: [] });
  });

  it.each([[{}], [{ error: 'Unexpected endpoint or method.' }], [{ models: [{ name: 'llama3', model: 'llama3' }] }]])(
    'does not take %j for its own list',
    (payload) => {
      expect(() => discovery.readList(payload)).toThrow('GET /api/v1/models');
    },
  );
});

describe('LM Studio’s schema', () => {
  it('leaves out what the MLX engine has not', () => {
    expect(omitted()).toEqual([]);
    expect(omitted({ engine: 'mlx', format: 'mlx' })).toEqual(['presence_penalty', 'frequency_penalty']);
    expect(omitted({ engine: 'unknown', format: null })).toEqual([]);
  });

  it('calls a seed on MLX unverified', () => {
    const evidence = (engine: string) => schemaOf({ engine }).schema.parameters['seed']?.provenance.default?.evidence;
    expect(evidence('mlx')).toContain('batches');
    expect(evidence('llama.cpp')).not.toContain('batches');
  });

  it('knows reasoning only of models that reason', () => {
    expect(omitted({ known_field_rules: { reasoning: { enum: [] } } })).toEqual(['thinking']);
    expect(schemaOf({ known_field_rules: {} }).schema.parameters['thinking']).toMatchObject({
      enum: [true, false, 'low', 'medium', 'high'],
    });
  });

  it('has no parameter of the newer route on an older server', () => {
    expect(omitted({ known_field_rules: {}, server_settings: { rest_api: 'v0' } })).toEqual([
      'min_p',
      'thinking',
      'context_length',
    ]);
  });

  it('calls the defaults of the app unverified: a preset may stand over them unseen', () => {
    for (const name of ['temperature', 'top_p', 'top_k', 'min_p', 'repetition_penalty']) {
      expect(schemaOf().schema.parameters[name]?.provenance.default).toMatchObject({ unverified: true });
    }
    expect(schemaOf().schema.parameters['top_k']?.provenance.min).toMatchObject({ unverified: true });
  });

  it('claims no stop strings of its own, as a preset may have some', () => {
    expect(schemaOf().schema.parameters['stop']).not.toHaveProperty('default');
  });

  it('makes the context a matter of loading, within what the model was made for', () => {
    const { schema, baseLayers } = schemaOf({ live_parameters: { context_length: 8192 } });
    expect(schema.parameters['context_length']).toMatchObject({ scope: 'load', default: 8192, max: 40960 });
    expect(baseLayers.find(({ source }) => source === 'runtime_live')?.values).toEqual({ context_length: 8192 });
  });
});

describe('LM Studio’s dialects', () => {
  it('carry load settings and reasoning on the native route alone', () => {
    const values = { context_length: 4096, thinking: false, max_tokens: 5, repetition_penalty: 1.1 };
    expect(toWire(native, values)).toEqual({
      body: { context_length: 4096, reasoning: 'off', max_output_tokens: 5, repeat_penalty: 1.1 },
      dropped: [],
    });
    expect(toWire(chat, values)).toMatchObject({
      body: { max_tokens: 5, repeat_penalty: 1.1 },
      dropped: [{ parameter: 'context_length' }, { parameter: 'thinking' }],
    });
  });

  it('carry no limit only where that is documented', () => {
    expect(toWire(chat, { max_tokens: -1 }).body).toEqual({ max_tokens: -1 });
    expect(toWire(native, { max_tokens: -1 }).dropped).toHaveLength(1);
  });

  it.each([
    ['on', true],
    ['off', false],
    ['medium', 'medium'],
    ['nonsense', 'nonsense'],
  ])('read reasoning %s as %p', (reasoning, thinking) => {
    expect(fromWire(native, { reasoning }).values).toEqual({ thinking });
  });

  it.each([
    [{ input: 'x' }, 'native'],
    [{ messages: [] }, 'openai_chat'],
    [{ prompt: 'x' }, 'openai_completions'],
  ])('of %j is %s', (request, expected) => {
    expect(lmstudio.dialectOf(request)).toBe(expected);
  });
});

describe('probing LM Studio', () => {
  const [route] = lmstudio.probing.routes;

  it('keeps no conversation', () => {
    expect(route.request({ model: 'm', prompt: 'hi', fields: [] }).body).toMatchObject({ model: 'm', store: false });
  });

  it('tells reasoning from the answer', () => {
    const output = [
      { type: 'reasoning', content: 'hm' },
      { type: 'tool_call', tool: 't' },
      { type: 'message', content: 'one' },
      { type: 'message', content: ' two' },
    ];
    expect(route.read({ output, stats: { total_output_tokens: 7 } })).toEqual({
      text: 'one two',
      reasoning: 'hm',
      choices: 1,
      completionTokens: 7,
      finishReason: null,
      echo: {},
    });
    expect(() => route.read({ stats: {} })).toThrow('output should be an array, but is absent');
  });

  it('sees which context is in force', async () => {
    const list = await readFixture('lmstudio-models');
    const read = (model: string) => lmstudio.probing.inForce?.read(list, model);
    expect([read('qwen/qwen3-8b'), read('openai/gpt-oss-20b'), read('gone')]).toEqual([
      { context_length: 8192 },
      {},
      {},
    ]);
  });
});
