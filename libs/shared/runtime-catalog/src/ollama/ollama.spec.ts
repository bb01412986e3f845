import { readFixture } from '../testing/read-fixture.js';
import { fromWire } from '../wire/from-wire.js';
import { toWire } from '../wire/to-wire.js';
import { ollama } from './ollama.js';

const discover = async (model: string, show: string, runtime: Readonly<Record<string, unknown>> = {}) => {
  const listed = ollama.discovery.readList(await readFixture('ollama-tags')).find((entry) => entry.model === model);
  if (listed === undefined) throw new Error(`${model} is not in the fixture`);
  return ollama.discovery.readModel({
    runtimeVersion: '0.33.0-rc2',
    listed,
    details: await readFixture(show),
    runtime,
  });
};

describe('Ollama’s names', () => {
  it.each([
    ['llama3:latest', ['llama3']],
    ['hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:latest', ['hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF']],
    ['llama3:8b', []],
    ['latest', []],
  ])('%s is also %p', (model, others) => {
    expect(ollama.otherNames?.(model)).toEqual(others);
  });
});

describe('Ollama, from its answers to a schema', () => {
  it('reads the facts of a Llama 3 model', async () => {
    expect(await discover('llama3.1:8b', 'ollama-show-llama3', { ps: await readFixture('ollama-ps') })).toEqual({
      kind: 'ollama',
      model: 'llama3.1:8b',
      runtime_version: '0.33.0-rc2',
      digest: '8754b77c7eee26e4145b5d20073c32e595c3ecb1a1a7d257df257479ab27c7cf',
      engine: 'llama-server',
      format: 'gguf',
      architecture: 'llama',
      family: { id: 'llama3', evidence: 'general.basename: Meta-Llama-3.1', from: 'runtime_live' },
      parameter_size: '8.0B',
      quantization: 'Q4_K_M',
      context_length: 131072,
      capabilities: ['completion', 'tools'],
      loaded: false,
      model_parameters: { stop: ['<|start_header_id|>', '<|end_header_id|>', '<|eot_id|>'] },
      live_parameters: {},
      known_fields: null,
      warnings: [],
    });
  });

  it('reads the own parameters of a model and the context really allocated', async () => {
    const facts = await discover('qwen3:8b', 'ollama-show-qwen3', { ps: await readFixture('ollama-ps') });
    expect(facts.loaded).toBe(true);
    expect(facts.family).toBeNull();
    expect(facts.live_parameters).toEqual({ context_length: 16384 });
    expect(facts.model_parameters).toEqual({
      temperature: 0.6,
      top_k: 20,
      top_p: 0.95,
      repetition_penalty: 1,
      stop: ['<|im_start|>', '<|im_end|>'],
    });
  });

  it('gives a Llama 3 model a temperature of at most 1 and answers no longer than its context', async () => {
    const { schema } = ollama.schema(await discover('llama3.1:8b', 'ollama-show-llama3'), 'en');
    expect(schema.parameters['temperature']).toMatchObject({
      type: 'float',
      default: 0.8,
      min: 0,
      max: 1,
      wire_name: 'options.temperature',
      provenance: { default: { source: 'runtime_catalog' }, max: { source: 'model_family' } },
    });
    expect(schema.parameters['max_tokens']).toMatchObject({
      max: 131072,
      special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
      provenance: { max: { source: 'runtime_live' } },
    });
  });

  it('shows what the model’s own file says as the default, and keeps the runtime’s below it', async () => {
    const facts = await discover('qwen3:8b', 'ollama-show-qwen3', { ps: await readFixture('ollama-ps') });
    const { schema, baseLayers } = ollama.schema(facts, 'en');
    expect(schema.parameters['temperature']).toMatchObject({
      default: 0.6,
      provenance: { default: { source: 'model_file' } },
    });
    expect(schema.parameters['temperature']).not.toHaveProperty('max');
    expect(baseLayers.map(({ source, values }) => [source, values['temperature'], values['context_length']])).toEqual([
      ['runtime_catalog', 0.8, undefined],
      ['runtime_live', undefined, 16384],
      ['model_file', 0.6, undefined],
    ]);
  });

  it('has nothing to tune for an embedding model, and says so', async () => {
    const [listed] = ollama.discovery
      .readList(await readFixture('ollama-tags'))
      .filter(({ model }) => model.startsWith('nomic'));
    if (listed === undefined) throw new Error('no embedding model in the fixture');
    const facts = ollama.discovery.readModel({ runtimeVersion: '0.33.0', listed, details: {}, runtime: {} });
    const { schema, nothingToTune } = ollama.schema(facts, 'pl');
    expect(schema.parameters).toEqual({});
    expect(nothingToTune).toContain('nie ma tu czego stroić');
  });
});

describe('what Ollama tells of a model', () => {
  const read = (show: object, change: { name?: string; version?: string; tag?: object } = {}) => {
    const { name = 'llama3:8b', version = '0.33.0', tag = {} } = change;
    const [listed] = ollama.discovery.readList({ models: [{ name, ...tag }] });
    if (listed === undefined) throw new Error('nothing listed');
    return ollama.discovery.readModel({ runtimeVersion: version, listed, details: show, runtime: {} });
  };

  it('beats its name', () => {
    const info = (basename: string) => ({
      model_info: { 'general.architecture': 'llama', 'general.basename': basename },
    });
    expect(read(info('Mistral')).family).toBeNull();
    expect(read(info('Llama-3.2'), { name: 'assistant' }).family?.id).toBe('llama3');
    expect(read({ details: { family: 'qwen3' } }).family).toBeNull();
    expect(read({ details: { family: 'llama' } }).family?.from).toBe('model_name');
  });

  it('may be next to nothing: then little is known, and it says so', () => {
    expect(read({})).toMatchObject({
      digest: null,
      engine: 'unknown',
      format: null,
      architecture: null,
      context_length: null,
      capabilities: [],
      loaded: null,
      model_parameters: {},
      warnings: [expect.stringContaining('Which engine serves the model')],
    });
  });

  it('comes from the list where the details leave it out', () => {
    const tag = { details: { format: 'gguf', family: 'gptoss', context_length: 4096 }, capabilities: ['completion'] };
    expect(read({}, { tag })).toMatchObject({
      engine: 'llama-server',
      family: { id: 'gpt-oss' },
      context_length: 4096,
      capabilities: ['completion'],
    });
  });

  it('shows a model that another server runs', () => {
    expect(read({ remote_model: 'gpt-oss:120b', details: { format: 'gguf' } }).engine).toBe('remote');
    expect(read({}, { tag: { remote_model: 'gpt-oss:120b' } }).engine).toBe('remote');
  });

  it('warns of an unreadable list of loaded models instead of failing', async () => {
    const facts = await discover('qwen3:8b', 'ollama-show-qwen3', { ps: { models: 'none' } });
    expect(facts).toMatchObject({ loaded: null, live_parameters: {} });
    expect(facts.warnings).toEqual(['GET /api/ps: models should be an array, but is a string']);
  });
});

const dialect = (id: string) => {
  const found = ollama.dialects.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no dialect ${id}`);
  return found;
};

describe('Ollama in the words of other APIs', () => {
  const values = { max_tokens: 100, temperature: 0.4, top_p: 0.9, top_k: 5, stop: ['END'], seed: 1 };

  it('takes few of them on /v1/responses', () => {
    const { body, dropped } = toWire(dialect('openai_responses'), { ...values, thinking: 'low' });
    expect(body).toEqual({ max_output_tokens: 100, temperature: 0.4, top_p: 0.9, reasoning: { effort: 'low' } });
    expect(dropped.map(({ parameter }) => parameter)).toEqual(['top_k', 'stop', 'seed']);
    expect(dialect('openai_responses').replacesUnset).toEqual(['temperature']);
  });

  it('takes some on /v1/messages, and replaces none that is absent', () => {
    const { body, dropped } = toWire(dialect('anthropic_messages'), { ...values, thinking: true });
    expect(body).toEqual({
      max_tokens: 100,
      temperature: 0.4,
      top_p: 0.9,
      top_k: 5,
      stop_sequences: ['END'],
      thinking: { type: 'enabled' },
    });
    expect(dropped.map(({ parameter }) => parameter)).toEqual(['seed']);
    expect(dialect('anthropic_messages').replacesUnset).toEqual([]);
  });

  it('cannot say on /v1/messages how thoroughly to think, nor to go on without end', () => {
    const { body, dropped } = toWire(dialect('anthropic_messages'), { max_tokens: -1, thinking: 'low' });
    expect(body).toEqual({});
    expect(dropped.map(({ parameter }) => parameter)).toEqual(['max_tokens', 'thinking']);
    expect(fromWire(dialect('anthropic_messages'), { thinking: { type: 'disabled' } }).values).toEqual({
      thinking: false,
    });
  });
});

describe('a top_p of 0', () => {
  const sent = (id: string) => toWire(dialect(id), { top_p: 0 }).body;
  const whyRough = (id: string, value: number) =>
    dialect(id)
      .fields.find(({ parameter }) => parameter === 'top_p')
      ?.approximates?.(value);

  it('is sent to /v1/completions as next to nothing: the route would take 0 for none and put 1.0', () => {
    expect(sent('openai_completions')).toEqual({ top_p: 1e-6 });
    expect(whyRough('openai_completions', 0)).toContain('makes 1.0 of 0');
    expect(whyRough('openai_completions', 0.1)).toBeNull();
    expect(fromWire(dialect('openai_completions'), { top_p: 0.1 }).values).toEqual({ top_p: 0.1 });
  });

  it('travels as it is everywhere else', () => {
    expect(sent('openai_chat')).toEqual({ top_p: 0 });
    expect(sent('native')).toEqual({ options: { top_p: 0 } });
  });
});
