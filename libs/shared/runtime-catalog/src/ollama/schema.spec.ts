import type { ModelFacts } from '../runtime-kind.js';
import { ollamaFacts } from '../testing/facts.js';
import { ollamaSchema } from './schema.js';

const schemaOf = (change: Partial<ModelFacts>) => ollamaSchema(ollamaFacts(change), 'en');
const parameter = (name: string, change: Partial<ModelFacts>) => schemaOf(change).schema.parameters[name];
const omitted = (change: Partial<ModelFacts>) => schemaOf(change).omissions.map((omission) => omission.parameter);

describe('Ollama’s schema by version', () => {
  it.each([
    ['0.32.9', 1.1],
    ['0.32.10', 1],
    ['0.33.0-rc2', 1],
    [null, undefined],
    ['0.0.0', undefined],
  ])('%s: the repetition penalty is %p by default', (runtime_version, expected) => {
    expect(parameter('repetition_penalty', { runtime_version })?.default).toBe(expected);
  });

  it.each([
    ['0.32.13', 'llama-server', [0, -1]],
    ['0.32.14', 'llama-server', [0]],
    ['0.33.0', 'mlx', [0, -1]],
    [null, 'unknown', [0]],
  ])('%s on %s: the repetition window’s special values are %p', (runtime_version, engine, expected) => {
    expect(parameter('repetition_window', { runtime_version, engine })).toMatchObject({
      min: 0,
      special: expected.map((value) => expect.objectContaining({ value })),
    });
  });

  it.each([
    ['0.12.10', false],
    ['0.12.11', true],
    [null, true],
  ])('%s knows log probabilities: %s', (runtime_version, known) => {
    for (const name of ['logprobs', 'top_logprobs']) {
      expect(parameter(name, { runtime_version }) !== undefined).toBe(known);
      expect(omitted({ runtime_version }).includes(name)).toBe(!known);
    }
  });

  it.each([
    ['0.29.0', false],
    ['0.30.0', true],
  ])('%s knows drafted tokens: %s', (runtime_version, known) => {
    expect(omitted({ runtime_version }).includes('draft_tokens')).toBe(!known);
  });

  it.each([
    ['0.6.6', 2048],
    ['0.6.7', 4096],
    ['0.8.0', 4096],
    ['0.15.4', 4096],
    ['0.15.5', undefined],
    [null, undefined],
  ])('%s: the context is %p by default', (runtime_version, expected) => {
    expect(parameter('context_length', { runtime_version })?.default).toBe(expected);
  });

  it.each([
    ['0.8.0', undefined, undefined],
    ['0.9.0', [true, false], undefined],
    ['0.10.1', [true, false], undefined],
    ['0.11.0', [true, false, 'low', 'medium', 'high'], undefined],
    ['0.12.3', [true, false, 'low', 'medium', 'high'], undefined],
    ['0.12.4', [true, false, 'low', 'medium', 'high'], true],
    ['0.21.2', [true, false, 'low', 'medium', 'high'], true],
    ['0.22.0', [true, false, 'low', 'medium', 'high', 'max'], true],
  ])('%s: thinking may be %p, by default %p', (runtime_version, values, byDefault) => {
    const thinking = parameter('thinking', { runtime_version, capabilities: ['completion', 'thinking'] });
    expect(thinking?.type === 'enum' ? thinking.enum : undefined).toEqual(values);
    expect(thinking?.default).toBe(byDefault);
  });

  it.each([
    ['0.12.5', false],
    ['0.12.6', true],
    [null, true],
  ])('%s knows how to shift a full context: %s', (runtime_version, known) => {
    expect(omitted({ runtime_version }).includes('context_shift')).toBe(!known);
  });
});

describe('Ollama’s schema by engine', () => {
  const penalties = ['repetition_penalty', 'presence_penalty', 'frequency_penalty'];

  it('heeds everything on the llama-server', () => {
    expect(omitted({ capabilities: ['completion', 'thinking'] })).toEqual([]);
  });

  it.each([
    ['0.17.4', false],
    ['0.17.5', true],
    ['0.17.7', true],
    ['0.17.8', false],
    ['0.24.0', false],
  ])('has penalties on the Go engine of %s: %s', (runtime_version, known) => {
    const names = omitted({ runtime_version, engine: 'go-engine' });
    expect(names).toEqual(expect.arrayContaining(['typical_p', 'repetition_window']));
    for (const penalty of penalties) expect(names.includes(penalty)).toBe(!known);
    const window = schemaOf({ runtime_version, engine: 'go-engine' }).omissions.find(
      (omission) => omission.parameter === 'repetition_window',
    );
    expect(window?.evidence.includes('64 tokens')).toBe(known);
  });

  it('leaves out what MLX ignores', () => {
    expect(omitted({ engine: 'mlx', format: 'safetensors' })).toEqual([
      'typical_p',
      'stop',
      'keep_tokens',
      'truncate',
      'thinking',
      'batch_size',
      'gpu_layers',
      'threads',
    ]);
  });

  it('omits nothing for its engine when the engine is unknown', () => {
    expect(omitted({ engine: 'unknown', capabilities: ['completion', 'thinking'] })).toEqual([]);
  });

  it('claims no defaults for a model that another server runs', () => {
    const { schema, baseLayers } = schemaOf({ engine: 'remote', capabilities: ['completion', 'thinking'] });
    expect(baseLayers).toEqual([]);
    for (const definition of Object.values(schema.parameters)) {
      expect(definition).not.toHaveProperty('default');
      expect(definition.provenance).not.toHaveProperty('default');
    }
  });

  it('names the evidence and the wire name of each omission', () => {
    for (const { wire_name, evidence } of schemaOf({ engine: 'mlx' }).omissions) {
      expect(wire_name).not.toBe('');
      expect(evidence.length).toBeGreaterThan(20);
    }
  });
});

describe('Ollama’s schema by model', () => {
  it('starts the batch where the engine survives it', () => {
    expect(parameter('batch_size', {})).toMatchObject({ min: 2, provenance: { min: { source: 'platform' } } });
  });

  it('bounds answers by the context, unless they are unlimited', () => {
    expect(parameter('max_tokens', { context_length: 4096 })).toMatchObject({ min: 1, max: 4096 });
    expect(parameter('max_tokens', { context_length: null })).not.toHaveProperty('max');
  });

  it('leaves out thinking where Ollama would answer 400, and offers it where it does not tell', () => {
    expect(omitted({ capabilities: ['completion'] })).toContain('thinking');
    expect(omitted({ capabilities: [] })).not.toContain('thinking');
  });

  it('offers gpt-oss its three levels only', () => {
    const family = { id: 'gpt-oss', evidence: '', from: 'runtime_live' } as const;
    const thinking = parameter('thinking', { family, capabilities: ['completion', 'thinking'] });
    expect(thinking).toMatchObject({ enum: ['low', 'medium', 'high'] });
    expect(thinking).not.toHaveProperty('default');
  });

  it('knows that a default context beyond what the model was trained for is lowered to it', () => {
    expect(parameter('context_length', { runtime_version: '0.12.0', context_length: 2048 })?.default).toBe(2048);
  });

  it('raises the smallest context of vision models', () => {
    expect(parameter('context_length', {})).toMatchObject({ min: 4, max: 8192 });
    expect(parameter('context_length', { capabilities: ['completion', 'vision'] })).toMatchObject({ min: 2048 });
    expect(parameter('context_length', { capabilities: ['completion', 'vision'], context_length: 512 })).toMatchObject({
      min: 512,
      max: 512,
    });
  });

  it('does not shift the context of deepseek2', () => {
    expect(omitted({ architecture: 'deepseek2' })).toContain('context_shift');
  });

  it('calls the default unknown where the model’s own value breaks the family’s limit', () => {
    const { schema, baseLayers } = schemaOf({
      family: { id: 'llama3', evidence: '', from: 'runtime_live' },
      model_parameters: { temperature: 1.4 },
    });
    expect(schema.parameters['temperature']).not.toHaveProperty('default');
    expect(baseLayers.find(({ source }) => source === 'model_file')?.values).toEqual({ temperature: 1.4 });
  });

  it.each([
    [['embedding'], 'nomic-bert', 'vectors'],
    [[], 'bert', 'vectors'],
    [['image'], 'flux', 'does not generate text'],
  ])('has nothing to tune with the capabilities %p and the architecture %s', (capabilities, architecture, why) => {
    const { schema, omissions, nothingToTune } = schemaOf({ capabilities, architecture });
    expect(schema).toEqual({ parameters: {}, rules: [] });
    expect(omissions).toEqual([]);
    expect(nothingToTune).toContain(why);
  });

  it('tunes a model that both embeds and completes', () => {
    expect(schemaOf({ capabilities: ['completion', 'embedding'] }).nothingToTune).toBeNull();
  });
});
