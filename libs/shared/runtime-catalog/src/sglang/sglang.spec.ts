import { checkRules, resolve, validateValue } from '@kamerton/parameter-schema';
import { sglangFacts } from '../testing/facts.js';
import { readFixture } from '../testing/read-fixture.js';
import { fromWire } from '../wire/from-wire.js';
import { toWire } from '../wire/to-wire.js';
import { sglang } from './sglang.js';

const { discovery } = sglang;
const [native, chat, completions] = sglang.dialects;
if (native === undefined || chat === undefined || completions === undefined) throw new Error('a dialect is missing');

const discover = async (runtime: Readonly<Record<string, unknown>> = {}, model = 'Qwen/Qwen3-8B') => {
  const listed = discovery.readList(await readFixture('sglang-models')).find((entry) => entry.model === model);
  if (listed === undefined) throw new Error(`${model} is not in the fixture`);
  return discovery.readModel({ runtimeVersion: '0.5.6', listed, details: null, runtime });
};

const info = async (change: object) => ({ ...Object(await readFixture('sglang-model-info')), ...change });
const parameter = (name: string, change: Parameters<typeof sglangFacts>[0] = {}) =>
  sglang.schema(sglangFacts(change), 'en').schema.parameters[name];

describe('SGLang, from its answers to facts', () => {
  it('reads a model and how the server was started', async () => {
    const runtime = {
      server_info: await readFixture('sglang-server-info'),
      model_info: await readFixture('sglang-model-info'),
    };
    expect(await discover(runtime)).toMatchObject({
      kind: 'sglang',
      model: 'Qwen/Qwen3-8B',
      runtime_version: '0.5.6',
      architecture: 'qwen3',
      family: null,
      context_length: 40960,
      capabilities: ['completion'],
      live_parameters: {},
      server_settings: { sampling_defaults: 'model', enable_deterministic_inference: false },
      warnings: [],
    });
  });

  it('reads the same under the older names', async () => {
    const server = await readFixture('sglang-server-info');
    const model = await readFixture('sglang-model-info');
    expect(await discover({ get_server_info: server, get_model_info: model })).toEqual(
      await discover({ server_info: server, model_info: model }),
    );
    expect(discovery.readVersion(server)).toBe('0.5.6');
  });

  it('knows little of a server that tells little, and says nothing for it', async () => {
    const facts = await discover();
    expect(facts).toMatchObject({ architecture: null, capabilities: [], live_parameters: {}, warnings: [] });
    expect(facts).not.toHaveProperty('server_settings');
  });

  it.each([[{ temperature: 0.6, top_k: 20 }], ['{"temperature": 0.6, "top_k": 20}']])(
    'shows the operator’s preferred parameters %j as what is in force',
    async (preferred_sampling_params) => {
      const facts = await discover({ model_info: await info({ preferred_sampling_params }) });
      expect(facts.live_parameters).toEqual({ temperature: 0.6, top_k: 20 });
      expect(facts.warnings).toEqual([expect.stringContaining('hold on /generate')]);
      const { schema, baseLayers } = sglang.schema(facts, 'en');
      expect(schema.parameters['temperature']).toMatchObject({
        default: 0.6,
        provenance: { default: { source: 'runtime_live' } },
      });
      expect(resolve(schema, baseLayers)['top_k']).toMatchObject({ value: 20, source: 'runtime_live', sent: false });
    },
  );

  it('warns of preferred parameters that it cannot read or does not know', async () => {
    const read = async (preferred_sampling_params: unknown) =>
      discover({ model_info: await info({ preferred_sampling_params }) });
    expect(await read('{')).toMatchObject({
      live_parameters: {},
      warnings: [expect.stringContaining('no JSON object')],
    });
    expect(await read({ custom_params: {}, max_new_tokens: 9, stop: 'END' })).toMatchObject({
      live_parameters: { max_tokens: 9, stop: ['END'] },
      warnings: [expect.stringContaining('hold on /generate'), expect.stringContaining('custom_params')],
    });
  });

  it('has nothing to tune for an embedding model', async () => {
    const facts = await discover({ model_info: await info({ is_generation: false }) });
    expect(sglang.schema(facts, 'en')).toMatchObject({ schema: { parameters: {} }, nothingToTune: expect.any(String) });
  });

  it('takes an adapter for its base’s family and an unreadable answer for a warning', async () => {
    const facts = await discover({ server_info: 'no', model_info: [] }, 'support-lora');
    expect(facts).toMatchObject({ context_length: null, family: null });
    expect(facts.warnings).toEqual([
      'GET /model_info: the answer should be an object, but is an array',
      'GET /server_info: the answer should be an object, but is a string',
    ]);
  });
});

describe('SGLang’s schema', () => {
  it.each([
    [-1, []],
    [0, ['BELOW_MIN']],
    [1, []],
  ])('on top_k = %p finds %j', (value, expected) => {
    const definition = parameter('top_k');
    if (definition === undefined) throw new Error('no top_k');
    expect(validateValue('top_k', definition, value).map(({ code }) => code)).toEqual(expected);
  });

  it('has a seed only where the server may heed one', () => {
    const omitted = (server_settings: Readonly<Record<string, boolean>>) =>
      sglang.schema(sglangFacts({ server_settings }), 'en').omissions;
    expect(omitted({ enable_deterministic_inference: false })).toEqual([
      { parameter: 'seed', wire_name: 'sampling_params.sampling_seed', evidence: expect.stringContaining('ignored') },
    ]);
    expect(omitted({ enable_deterministic_inference: true })).toEqual([]);
    const untold = parameter('seed', { server_settings: {} });
    expect(untold?.provenance.default).toMatchObject({ unverified: true });
    // Told to heed it, the server may still pass it over on the OpenAI routes.
    expect(parameter('seed')?.provenance.default).toMatchObject({
      unverified: true,
      evidence: expect.stringContaining('OpenAI routes'),
    });
  });

  it.each([
    ['openai', 1, -1],
    ['model', undefined, undefined],
    [undefined, undefined, undefined],
  ])('with sampling defaults %p: temperature %p, top_k %p', (sampling_defaults, temperature, topK) => {
    const server_settings: Readonly<Record<string, string>> =
      sampling_defaults === undefined ? {} : { sampling_defaults };
    expect(parameter('temperature', { server_settings })?.default).toBe(temperature);
    expect(parameter('top_k', { server_settings })?.default).toBe(topK);
    expect(parameter('presence_penalty', { server_settings })?.default).toBe(0);
  });

  it('claims no default length, because each route has another', () => {
    expect(parameter('max_tokens')).not.toHaveProperty('default');
    expect(parameter('max_tokens')).toMatchObject({ min: 1, max: 40960 });
  });

  it('bounds the repetition penalty at 2, other than vLLM', () => {
    expect(parameter('repetition_penalty')).toMatchObject({ min: 0, exclusive_min: true, max: 2 });
  });

  it('ties the minimum length to the maximum', () => {
    const { schema } = sglang.schema(sglangFacts(), 'en');
    expect(checkRules(schema, { min_tokens: 5, max_tokens: 4 })).toHaveLength(1);
  });
});

describe('SGLang’s dialects', () => {
  const values = { max_tokens: 5, min_tokens: 1, seed: 3, top_k: -1, include_stop_in_output: true };

  it('have the same parameters under their own names', () => {
    expect(toWire(native, values).body).toEqual({
      sampling_params: { max_new_tokens: 5, min_new_tokens: 1, sampling_seed: 3, top_k: -1, no_stop_trim: true },
    });
    const openai = { max_tokens: 5, min_tokens: 1, seed: 3, top_k: -1, no_stop_trim: true };
    expect(toWire(chat, values).body).toEqual(openai);
    expect(toWire(completions, values).body).toEqual(openai);
  });

  it('have reasoning in chat alone', () => {
    const reasoning = { reasoning_effort: 'low', separate_reasoning: false };
    expect(toWire(chat, reasoning)).toEqual({ body: reasoning, dropped: [] });
    for (const dialect of [native, completions]) expect(toWire(dialect, reasoning).dropped).toHaveLength(2);
  });

  it('read a bare string as a list of one', () => {
    expect(fromWire(native, { sampling_params: { stop: 'a', stop_regex: 'b+' } }).values).toEqual({
      stop: ['a'],
      stop_regex: ['b+'],
    });
  });

  it.each([
    [{ text: 'x', sampling_params: {} }, 'native'],
    [{ messages: [] }, 'openai_chat'],
    [{ prompt: 'x' }, 'openai_completions'],
    [{ input_ids: [1] }, 'native'],
  ])('of %j is %s', (request, expected) => {
    expect(sglang.dialectOf(request)).toBe(expected);
  });
});

describe('probing SGLang', () => {
  const [route] = sglang.probing.routes;
  const answer = (text: string, finish_reason: unknown) => ({
    text,
    meta_info: { completion_tokens: 5, finish_reason },
  });

  it.each([
    [answer('a', { type: 'length', length: 5 }), 1, 'length'],
    [answer('a', 'stop'), 1, 'stop'],
    [answer('a', null), 1, null],
    [[answer('a', { type: 'stop' }), answer('b', { type: 'stop' })], 2, 'stop'],
  ])('reads %j', (payload, choices, finishReason) => {
    expect(route.read(payload)).toMatchObject({ text: 'a', choices, completionTokens: 5, finishReason });
  });

  it('calls an empty list unreadable', () => {
    expect(() => route.read([])).toThrow('POST /generate: the answer should be an object, but is an array');
  });
});
