import type { ParameterDefinition, ParameterValue } from '@kamerton/parameter-schema';
import { runtimeKind, toWire } from '@kamerton/runtime-catalog';
import type { ModelFacts, RuntimeKind } from '@kamerton/runtime-catalog';
import { startDemoRuntime } from './start-demo-runtime.js';
import type { DemoRuntime } from './start-demo-runtime.js';
import { discover } from './testing/discover.js';
import { JsonClient } from './testing/json-client.js';

let runtime: DemoRuntime;
beforeAll(async () => {
  runtime = await startDemoRuntime({ ollamaPort: 0, vllmPort: 0 });
});
afterAll(() => runtime.close());

function requireKind(id: string): RuntimeKind {
  const kind = runtimeKind(id);
  if (kind === undefined) throw new Error(`the catalogue has no ${id}`);
  return kind;
}

function requireFacts(facts: ReadonlyMap<string, ModelFacts | Error>, model: string): ModelFacts {
  const found = facts.get(model);
  if (found === undefined || found instanceof Error) throw new Error(`no facts of ${model}: ${found?.message}`);
  return found;
}

const targets = [
  ['ollama', 'harbour-tales:1b', '/api/chat'],
  ['vllm', 'kamerton/harbour-tales-1b', '/v1/chat/completions'],
] as const;
const urlOf = (id: 'ollama' | 'vllm') => (id === 'ollama' ? runtime.ollamaUrl : runtime.vllmUrl);

/** Something other than the default that the definition allows. */
function otherValue(definition: ParameterDefinition): ParameterValue {
  switch (definition.type) {
    case 'bool':
      return definition.default !== true;
    case 'float':
    case 'int': {
      const { default: usual, min = -Infinity, max = Infinity, step = 1 } = definition;
      const [next, previous] = [(usual ?? Math.max(min, 0)) + step, (usual ?? 0) - step];
      return next <= max ? next : previous;
    }
    case 'enum':
      return definition.enum.find((value) => value !== definition.default) ?? '';
    case 'string':
      return '7m';
    case 'list':
      return definition.items === 'string' ? ['quay'] : [1];
  }
}

describe('the demo runtime, seen through the catalogue', () => {
  it.each(targets)('is understood as %s without a warning', async (id, model) => {
    const kind = requireKind(id);
    const facts = requireFacts(await discover(kind, urlOf(id)), model);
    expect(facts.warnings).toEqual([]);
    const { schema } = kind.schema(facts, 'en');
    const decisive = ['temperature', 'top_p', 'top_k', 'min_p', 'max_tokens', 'stop', 'seed', 'repetition_penalty'];
    expect(Object.keys(schema.parameters)).toEqual(expect.arrayContaining(decisive));
  });

  it.each(targets)('takes every parameter that the schema of %s offers, one at a time', async (id, model, path) => {
    const kind = requireKind(id);
    const { schema } = kind.schema(requireFacts(await discover(kind, urlOf(id)), model), 'en');
    const dialect = kind.dialects[0];
    if (dialect === undefined) throw new Error(`${id} speaks no dialect`);
    const client = new JsonClient(urlOf(id));
    const request = { model, messages: [{ role: 'user', content: 'the ships' }], stream: false };
    const refused: Record<string, unknown> = {};
    for (const [name, definition] of Object.entries(schema.parameters)) {
      const { body: wire } = toWire(dialect, { max_tokens: 8, [name]: otherValue(definition) });
      const { status, body } = await client.post(path, { ...request, ...wire });
      if (status !== 200) refused[name] = [wire, body];
    }
    expect(refused).toEqual({});
  });

  it("shows the defaults that are in force: the model's own over Ollama's", async () => {
    const kind = requireKind('ollama');
    const facts = await discover(kind, runtime.ollamaUrl);
    expect(requireFacts(facts, 'fork-notes:1b').model_parameters).toEqual({
      temperature: 0.6,
      top_k: 20,
      stop: ['Signed off'],
    });
    const plain = requireFacts(facts, 'harbour-tales:1b');
    expect(plain.model_parameters).toEqual({});
    const body = { model: plain.model, prompt: 'the ships', stream: false, options: { seed: 17 } };
    const client = new JsonClient(runtime.ollamaUrl);
    const silent = await client.post('/api/generate', body);
    const constants = kind.schema(plain, 'en').baseLayers.find(({ source }) => source === 'runtime_catalog');
    const { options } = toWire(kind.dialects[0] ?? neverSpoken(), constants?.values ?? {}).body;
    const spelledOut = { ...body, options: { ...Object(options), seed: 17 } };
    expect((await client.post('/api/generate', spelledOut)).body['response']).toBe(silent.body['response']);
  });

  it('has a model with nothing to tune, and one whose details cannot be had', async () => {
    const kind = requireKind('ollama');
    const facts = await discover(kind, runtime.ollamaUrl);
    const embedding = kind.schema(requireFacts(facts, 'demo-embed:latest'), 'en');
    expect(embedding.schema.parameters).toEqual({});
    expect(embedding.nothingToTune).not.toBeNull();
    expect(facts.get('demo-broken:latest')).toEqual(new Error('HTTP 500'));
  });
});

function neverSpoken(): never {
  throw new Error('Ollama speaks no dialect');
}
