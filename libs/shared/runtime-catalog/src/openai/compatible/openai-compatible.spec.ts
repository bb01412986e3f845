import { readFixture } from '../../testing/read-fixture.js';
import { compatibleFacts } from '../../testing/facts.js';
import { fromWire } from '../../wire/from-wire.js';
import { toWire } from '../../wire/to-wire.js';
import { openaiCompatible } from './openai-compatible.js';

const [chat] = openaiCompatible.dialects;
if (chat === undefined) throw new Error('no dialect');

const discover = async () =>
  openaiCompatible.discovery
    .readList(await readFixture('compatible-models'))
    .map((listed) =>
      openaiCompatible.discovery.readModel({ runtimeVersion: null, listed, details: null, runtime: {} }),
    );

describe('a server that merely speaks OpenAI’s protocol', () => {
  it('is believed no limit and no default that it does not tell', () => {
    const { parameters } = openaiCompatible.schema(compatibleFacts({ family: null }), 'en').schema;
    for (const definition of Object.values(parameters)) {
      expect(definition).not.toHaveProperty('default');
      expect(definition).not.toHaveProperty('out_of_range');
      for (const fact of Object.values(definition.provenance)) expect(fact.source).toBe('platform');
    }
    for (const name of ['temperature', 'top_p', 'presence_penalty', 'seed']) {
      expect(parameters[name]).not.toHaveProperty('min');
      expect(parameters[name]).not.toHaveProperty('max');
    }
  });

  it('has the safe core, what usually works, and nothing else', () => {
    const { schema, omissions } = openaiCompatible.schema(compatibleFacts({ family: null }), 'en');
    expect(Object.keys(schema.parameters).sort()).toEqual(
      ['max_tokens', 'temperature', 'top_p', 'stop', 'presence_penalty', 'frequency_penalty', 'seed', 'n'].sort(),
    );
    expect(omissions.map(({ parameter }) => parameter)).toEqual(['reasoning_effort']);
  });

  it('is known to serve gpt-oss and Llama 3 by their names', async () => {
    const [plain, gptOss, llama] = await discover();
    const parametersOf = (facts: typeof plain) =>
      facts === undefined ? {} : openaiCompatible.schema(facts, 'en').schema.parameters;
    expect(parametersOf(plain)).not.toHaveProperty('reasoning_effort');
    expect(parametersOf(gptOss)['reasoning_effort']).toMatchObject({ enum: ['low', 'medium', 'high'] });
    expect(parametersOf(llama)['temperature']).toMatchObject({ max: 1 });
    expect(parametersOf(plain)['temperature']).not.toHaveProperty('max');
  });

  it('is told to be registered as what it says it is', async () => {
    const [plain, vllm, silent] = await discover();
    expect(vllm?.warnings).toEqual([expect.stringContaining('vllm')]);
    expect([plain?.warnings, silent?.warnings]).toEqual([[], []]);
  });

  it('has no generation parameters for a model that makes vectors', () => {
    const { nothingToTune } = openaiCompatible.schema(compatibleFacts({ model: 'text-embedding-3-small' }), 'en');
    expect(nothingToTune).toContain('vectors');
  });

  it('gets the name of the length that all servers understand', () => {
    expect(toWire(chat, { max_tokens: 5 }).body).toEqual({ max_tokens: 5 });
    expect(fromWire(chat, { max_completion_tokens: 5 }).values).toEqual({ max_tokens: 5 });
  });

  it('is asked nothing by itself, since nobody knows who pays', () => {
    expect(openaiCompatible.billedPerCall).toBe(true);
    expect(openaiCompatible.probing.wrongTypeStatus).toBeNull();
  });
});
