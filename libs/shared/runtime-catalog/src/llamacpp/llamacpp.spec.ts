import { ollama } from '../ollama/ollama.js';
import { readFixture } from '../testing/read-fixture.js';
import { UnreadablePayload } from '../unreadable-payload.js';
import { vllm } from '../vllm/vllm.js';
import { llamacpp } from './llamacpp.js';

const { discovery } = llamacpp;
const version = 'b10488-0123abcde';

type Change = Readonly<Record<string, unknown>>;

const record = (value: unknown): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) throw new Error('the fixture is no object');
  return { ...value };
};

/** The kept answer of /props with some of its settings, and of what stands beside them, changed. */
const propsWith = async ({ params = {}, beside = {} }: { params?: Change; beside?: Change } = {}) => {
  const props = record(await readFixture('llamacpp-props'));
  const settings = record(props['default_generation_settings']);
  return {
    ...props,
    default_generation_settings: { ...settings, params: { ...record(settings['params']), ...params } },
    ...beside,
  };
};

const listed = async (fixture: string, model: string) => {
  const found = discovery.readList(await readFixture(fixture)).find((entry) => entry.model === model);
  if (found === undefined) throw new Error(`${model} is not in ${fixture}`);
  return found;
};

const discover = async (details: unknown, entry: Change = {}) => {
  const { payload, ...model } = await listed('llamacpp-models', 'qwen3-8b-q4');
  return discovery.readModel({
    runtimeVersion: version,
    listed: { ...model, payload: { ...record(payload), ...entry } },
    details,
    runtime: {},
  });
};

describe('llama.cpp, from its answers to facts', () => {
  it('reads version and model', async () => {
    const props = await readFixture('llamacpp-props');
    expect(discovery.readVersion(props)).toBe(version);
    expect(await discover(props)).toEqual({
      kind: 'llamacpp',
      model: 'qwen3-8b-q4',
      runtime_version: version,
      digest: null,
      engine: null,
      format: 'gguf',
      architecture: null,
      family: null,
      parameter_size: '8.2B',
      quantization: 'Q4_K - Medium',
      context_length: 16384,
      capabilities: ['completion', 'tools'],
      loaded: true,
      model_parameters: {},
      live_parameters: expect.objectContaining({ temperature: 0.8, top_p: 0.95, top_k: 40, min_p: 0.05, seed: -1 }),
      known_fields: expect.arrayContaining(['dry_base', 'samplers']),
      known_field_rules: { n_cmpl: { max: 4 } },
      warnings: [],
    });
  });

  it('takes the defaults in force from it, in the decimals that they were given in', async () => {
    const params = { temperature: Math.fround(0.61), mirostat_eta: Math.fround(0.07), dry_penalty_last_n: 128 };
    const { schema, baseLayers } = llamacpp.schema(await discover(await propsWith({ params })), 'en');
    expect(schema.parameters['temperature']).toMatchObject({
      default: 0.61,
      provenance: { default: { source: 'runtime_live' } },
    });
    expect(schema.parameters['mirostat_eta']?.default).toBe(0.07);
    expect(schema.parameters['dry_penalty_last_n']?.default).toBe(128);
    expect(baseLayers.find(({ source }) => source === 'runtime_live')?.values).toMatchObject({ temperature: 0.61 });
    expect(baseLayers.find(({ source }) => source === 'runtime_catalog')?.values).toMatchObject({ temperature: 0.8 });
  });

  it('does not believe what is but the initial value of a struct there', async () => {
    const params = { n_predict: 77, max_tokens: 77, n_keep: 5, n_discard: 6, reasoning_format: 'auto', stop: ['x'] };
    const facts = await discover(await propsWith({ params: { ...params, post_sampling_probs: true } }));
    expect(facts.live_parameters).toEqual((await discover(await propsWith())).live_parameters);
    for (const name of ['max_tokens', 'keep_tokens', 'discard_tokens', 'reasoning_format', 'stop']) {
      expect(facts.live_parameters).not.toHaveProperty(name);
    }
    expect(llamacpp.schema(facts, 'en').schema.parameters['max_tokens']?.default).toBe(-1);
  });

  it('has as many answers at most as the server has slots', async () => {
    const { schema } = llamacpp.schema(await discover(await propsWith({ beside: { total_slots: 3 } })), 'en');
    expect(schema.parameters['n']).toMatchObject({ max: 3, provenance: { max: { source: 'runtime_live' } } });
  });

  it('knows the context of a slot, else of the server, else of the model', async () => {
    const settings = async (n_ctx: number) => ({ default_generation_settings: { params: {}, n_ctx } });
    const meta = (values: Change) => ({ meta: values });
    expect((await discover(await settings(512))).context_length).toBe(512);
    expect((await discover(await settings(0), meta({ n_ctx: 1024, n_ctx_train: 4096 }))).context_length).toBe(1024);
    expect((await discover(null, meta({ n_ctx_train: 4096 }))).context_length).toBe(4096);
    expect((await discover(null, { meta: null })).context_length).toBeNull();
  });

  it.each(['/models/llm/Meta-Llama-3.1-8B-Q4_K_M.gguf', 'D:\\llm\\Meta-Llama-3.1-8B-Q4_K_M.gguf'])(
    'knows a family by the name of the model’s file, wherever it lies: %s',
    async (model_path) => {
      const facts = await discover(await propsWith({ beside: { model_path } }));
      expect(facts.family).toEqual({
        id: 'llama3',
        evidence: 'model_path: Meta-Llama-3.1-8B-Q4_K_M.gguf',
        from: 'runtime_live',
      });
      expect(llamacpp.schema(facts, 'en').schema.parameters['temperature']).toMatchObject({ max: 1 });
    },
  );

  it.each([
    [{ modalities: { vision: true, audio: false } }, {}, ['completion', 'tools', 'vision']],
    [{ chat_template_caps: null, modalities: null }, {}, ['completion']],
    [
      { chat_template_caps: {} },
      { architecture: { input_modalities: ['text', 'image', 'audio'] } },
      ['audio', 'completion', 'vision'],
    ],
  ])('reads from %j and %j what the model can do', async (beside, entry, capabilities) => {
    expect((await discover(await propsWith({ beside }), entry)).capabilities).toEqual(capabilities);
  });

  it('offers no effort of reasoning to a chat template that takes none', async () => {
    const effort = async (caps: Change) =>
      llamacpp.schema(await discover(await propsWith({ beside: { chat_template_caps: caps } })), 'en').schema
        .parameters['reasoning_effort'];
    expect(await effort({ supports_reasoning_effort: false })).toMatchObject({
      enum: ['none'],
      provenance: { enum: { source: 'runtime_live' } },
    });
    expect(await effort({ supports_reasoning_effort: true })).toMatchObject({ enum: expect.arrayContaining(['high']) });
    expect(await effort({})).toMatchObject({ enum: expect.arrayContaining(['high']) });
  });

  it('names what cannot be read', async () => {
    await expect(async () => discover(await propsWith({ params: { top_k: 'forty' } }))).rejects.toThrow(
      'GET /props: default_generation_settings.params.top_k should be a finite number, but is a string',
    );
  });

  it('goes on without a setting that the server writes as null, for it was not finite', async () => {
    const facts = await discover(await propsWith({ params: { temperature: null } }));
    expect(facts.live_parameters).not.toHaveProperty('temperature');
  });
});

describe('a router of llama.cpp', () => {
  const model = (name: string) => listed('llamacpp-router-models', name);

  it('is asked for settings of loaded models only, without loading any', async () => {
    const path = (name: string) => `/props?model=${name}&autoload=false`;
    expect(discovery.modelRequest?.('codellama-tiny', await model('codellama-tiny'))).toEqual({
      method: 'GET',
      path: path('codellama-tiny'),
    });
    expect(discovery.modelRequest?.('x', await model('Meta-Llama-3.1-tiny'))).toBeNull();
    expect(discovery.modelRequest?.('a/b c:d&e', await listed('llamacpp-models', 'qwen3-8b-q4'))?.path).toBe(
      path('a%2Fb%20c%3Ad%26e'),
    );
  });

  it('tells which models are loaded; of the others, built-in defaults are all there is', async () => {
    const read = async (name: string) =>
      discovery.readModel({ runtimeVersion: version, listed: await model(name), details: null, runtime: {} });
    expect(await read('codellama-tiny')).toMatchObject({ loaded: true, context_length: 1024, quantization: 'all F32' });
    const unloaded = await read('Meta-Llama-3.1-tiny');
    expect(unloaded).toMatchObject({
      loaded: false,
      context_length: null,
      live_parameters: {},
      known_fields: null,
      family: { id: 'llama3', from: 'model_name' },
    });
    const { schema, omissions } = llamacpp.schema(unloaded, 'en');
    expect(schema.parameters['top_k']).toMatchObject({
      default: 40,
      provenance: { default: { source: 'runtime_catalog' } },
    });
    expect(schema.parameters['n']).not.toHaveProperty('max');
    expect(omissions).toEqual([]);
  });

  it('is recognised although it has no settings of its own', () => {
    const props = { role: 'router', default_generation_settings: { params: null, n_ctx: 0 }, build_info: version };
    expect(discovery.readVersion(props)).toBe(version);
  });
});

describe('who is who', () => {
  it.each([
    ['an answer without settings', { build_info: 'b1' }],
    ['an answer without a build', { default_generation_settings: {} }],
    ['Ollama’s version', { version: '0.33.0' }],
  ])('%s is not llama.cpp’s', (_, payload) => {
    expect(() => discovery.readVersion(payload)).toThrow(UnreadablePayload);
  });

  it('vLLM’s list is not llama.cpp’s', async () => {
    const list = await readFixture('vllm-models');
    expect(() => discovery.readList(list)).toThrow(
      'GET /v1/models: data[0].owned_by should be llamacpp, but is another word',
    );
    await expect(async () => vllm.discovery.readVersion(await readFixture('llamacpp-props'))).rejects.toThrow(
      UnreadablePayload,
    );
  });

  it('llama.cpp’s list is not Ollama’s, although it carries one that looks so', async () => {
    const list = await readFixture('llamacpp-models');
    expect(() => ollama.discovery.readList(list)).toThrow(
      'GET /api/tags: models[0].size should be a whole number of at least 0, but is a string',
    );
    expect(() => ollama.discovery.readVersion(list)).toThrow(UnreadablePayload);
  });

  it('Ollama’s list is not llama.cpp’s', async () => {
    const list = await readFixture('ollama-tags');
    expect(() => discovery.readList(list)).toThrow('GET /v1/models: data should be an array, but is absent');
    expect(() => discovery.readVersion(list)).toThrow(UnreadablePayload);
  });

  it('a router without models is llama.cpp’s still', () => {
    expect(discovery.readList({ object: 'list', data: [] })).toEqual([]);
  });
});
