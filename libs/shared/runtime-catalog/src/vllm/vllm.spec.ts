import { checkRules } from '@kamerton/parameter-schema';
import { readFixture } from '../testing/read-fixture.js';
import { vllmFacts } from '../testing/facts.js';
import { vllm } from './vllm.js';

const { discovery } = vllm;

const discover = async (model: string, change: { version?: string; openapi?: unknown } = {}) => {
  const listed = discovery.readList(await readFixture('vllm-models')).find((entry) => entry.model === model);
  if (listed === undefined) throw new Error(`${model} is not in the fixture`);
  return discovery.readModel({
    runtimeVersion: change.version ?? '0.24.0',
    listed,
    details: null,
    runtime: 'openapi' in change ? { openapi: change.openapi } : {},
  });
};

const listedAs = (entry: Record<string, unknown>) => {
  const [listed] = discovery.readList({ data: [entry] });
  if (listed === undefined) throw new Error('nothing listed');
  return discovery.readModel({ runtimeVersion: '0.24.0', listed, details: null, runtime: {} });
};

const parameter = (name: string, change: Parameters<typeof vllmFacts>[0] = {}) =>
  vllm.schema(vllmFacts(change), 'en').schema.parameters[name];

describe('vLLM, from its answers to facts', () => {
  it('reads a model', async () => {
    expect(await discover('Qwen/Qwen3-8B')).toMatchObject({
      kind: 'vllm',
      model: 'Qwen/Qwen3-8B',
      runtime_version: '0.24.0',
      engine: null,
      family: null,
      context_length: 32768,
      loaded: true,
      known_fields: null,
      warnings: [],
    });
  });

  it('gives an adapter the context of the model below it', async () => {
    expect(await discover('support-lora')).toMatchObject({ model: 'support-lora', context_length: 32768 });
  });

  it('reads the fields and their rules from the server’s own API document', async () => {
    const facts = await discover('Qwen/Qwen3-8B', { openapi: await readFixture('vllm-openapi-excerpt') });
    expect(facts.known_fields).toEqual(expect.arrayContaining(['temperature', 'max_completion_tokens']));
    expect(facts.known_field_rules).toMatchObject({
      stop: { max_items: 128 },
      reasoning_effort: { enum: expect.any(Array) },
    });
    expect(vllm.schema(facts, 'en').omissions).toEqual([]);
    expect(vllm.schema(facts, 'en').schema.parameters['stop']).toMatchObject({
      max_items: 128,
      provenance: { max_items: { source: 'runtime_live' } },
    });
  });

  it.each([['text'], [null], [{}], [{ components: { schemas: { ChatCompletionRequest: {} } } }]])(
    'goes on without an API document when that is %p, and warns',
    async (openapi) => {
      const facts = await discover('Qwen/Qwen3-8B', { openapi });
      expect(facts.known_fields).toBeNull();
      expect(facts.warnings).toEqual([expect.stringContaining('GET /openapi.json')]);
    },
  );

  it('knows the Rust front end by its owner', () => {
    const facts = listedAs({ id: 'm', owned_by: 'vllm-frontend-rs' });
    expect(facts.engine).toBe('rust-frontend');
    expect(vllm.schema(facts, 'en').omissions.map((omission) => omission.parameter)).toEqual([
      'truncate_prompt_tokens',
    ]);
  });

  it.each([
    [{ id: 'meta-llama/Meta-Llama-3-8B-Instruct' }, 'llama3'],
    [{ id: 'chat', root: 'meta-llama/Llama-3.1-8B-Instruct' }, 'llama3'],
    [{ id: 'chat', root: '/models/Meta-Llama-3-8B' }, 'llama3'],
    [{ id: 'llama3:8b', root: 'Qwen/Qwen3-8B' }, undefined],
    [{ id: 'llama3:8b', root: '/models/weights' }, 'llama3'],
    [{ id: 'lora', root: '/adapters/lora', parent: 'meta-llama/Llama-3.1-8B' }, 'llama3'],
  ])('takes %j for the family %p', (entry, family) => {
    expect(listedAs(entry).family?.id).toBe(family);
  });
});

describe('vLLM’s schema', () => {
  it.each([
    ['0.23.9', undefined],
    ['0.24.0rc1', undefined],
    ['0.24.0', 2],
    ['0.24.1.dev3+gabc', 2],
    ['0.28.0', 2],
    [null, undefined],
  ])('of version %s bounds the temperature by %p', (runtime_version, max) => {
    const definition = parameter('temperature', { runtime_version });
    expect(definition?.type === 'float' ? definition.max : NaN).toBe(max);
  });

  it('keeps Llama 3 to a temperature of at most 1, in any version', () => {
    const family = { id: 'llama3', evidence: '', from: 'model_name' } as const;
    for (const runtime_version of ['0.20.0', '0.24.0', null]) {
      expect(parameter('temperature', { family, runtime_version })).toMatchObject({ max: 1 });
    }
  });

  it.each(['temperature', 'top_p', 'top_k', 'min_p', 'repetition_penalty'])(
    'does not guess the default of %s, which generation_config.json may set',
    (name) => {
      expect(parameter(name)).not.toHaveProperty('default');
    },
  );

  it('knows that additive penalties start at 0', () => {
    expect(parameter('presence_penalty')?.default).toBe(0);
    expect(parameter('frequency_penalty')?.default).toBe(0);
  });

  it('keeps seeds within what JSON numbers hold exactly', () => {
    expect(parameter('seed')).toMatchObject({ min: -(2 ** 53 - 1), max: 2 ** 53 - 1 });
  });

  it('bounds answers by the context, without an unlimited value', () => {
    expect(parameter('max_tokens', { context_length: 100 })).toMatchObject({ min: 1, max: 100, default: null });
    expect(parameter('max_tokens')).not.toHaveProperty('special');
  });

  it('leaves out a field that the running server does not list', () => {
    const { schema, omissions } = vllm.schema(vllmFacts({ known_fields: ['temperature', 'n'] }), 'en');
    expect(Object.keys(schema.parameters)).toEqual(['temperature', 'n']);
    expect(omissions.find((omission) => omission.parameter === 'top_p')?.evidence).toContain('/openapi.json');
    expect(schema.rules).toHaveLength(1);
  });

  it('ties parameters to each other where the server would answer 400', () => {
    expect(vllm.schema(vllmFacts(), 'en').schema.rules).toEqual([
      expect.objectContaining({ kind: 'at_most', parameter: 'min_tokens', limit_parameter: 'max_tokens' }),
      expect.objectContaining({ kind: 'requires', when_parameter: 'temperature', when_equals: 0, parameter: 'n' }),
      expect.objectContaining({ kind: 'requires', when_parameter: 'logprobs', parameter: 'top_logprobs' }),
    ]);
  });

  it('ties the count of log probabilities to asking for them', () => {
    const { schema } = vllm.schema(vllmFacts(), 'en');
    const broken = (logprobs: boolean, top_logprobs: number) => checkRules(schema, { logprobs, top_logprobs }).length;
    expect([broken(false, 5), broken(false, -1), broken(false, 0), broken(true, 5)]).toEqual([1, 1, 0, 0]);
  });

  it('claims no one fate for lengths, which are refused below the range and lowered above it', () => {
    expect(parameter('max_tokens')).not.toHaveProperty('out_of_range');
    expect(parameter('max_tokens')?.provenance.max?.evidence).toContain('lowered');
    expect(parameter('min_tokens')).toMatchObject({ out_of_range: 'refused' });
  });

  it('is sure of the levels of effort only where the server lists them', () => {
    expect(parameter('reasoning_effort')?.provenance.enum).toMatchObject({ unverified: true });
    const told = parameter('reasoning_effort', { known_field_rules: { reasoning_effort: { enum: ['low'] } } });
    expect(told).toMatchObject({ enum: ['low'], provenance: { enum: { source: 'runtime_live' } } });
    expect(told?.provenance.enum).not.toHaveProperty('unverified');
  });
});
