import { checkAdvice, checkRules, isParameterValue, otherAdvised, validateValue } from '@kamerton/parameter-schema';
import type { KnownValues } from '@kamerton/parameter-schema';
import type { ModelSchema } from './runtime-kind.js';
import { runtimeKind, runtimeKinds } from './runtime-kinds.js';
import { exampleOf } from './testing/example-facts.js';
import { llamacppFacts, ollamaFacts, vllmFacts } from './testing/facts.js';

const schemaOf = (kind: string, facts: Parameters<(typeof runtimeKinds)[number]['schema']>[0]): ModelSchema => {
  const found = runtimeKind(kind);
  if (found === undefined) throw new Error(`no kind ${kind}`);
  return found.schema(facts, 'en');
};

/** Parameters that get advice, with its kind. */
const advised = ({ schema, advice }: ModelSchema, values: KnownValues): Readonly<Record<string, string>> =>
  Object.fromEntries(checkAdvice(schema, advice, values).map(({ advice: { parameter, kind } }) => [parameter, kind]));

describe('the advice of every kind', () => {
  it.each(runtimeKinds.map(({ id }) => id))(
    '%s: speaks of parameters of the schema and of values that they can have',
    (id) => {
      const { schema, advice } = schemaOf(id, exampleOf(id));
      for (const each of advice) {
        expect(schema.parameters).toHaveProperty([each.parameter]);
        const other = schema.parameters[otherAdvised(each)];
        expect(each.evidence.length).toBeGreaterThan(15);
        if (each.kind === 'exceeds') continue;
        for (const value of each.when_one_of) {
          expect(
            other && isParameterValue(value) ? validateValue(otherAdvised(each), other, value) : 'unknown',
          ).toEqual([]);
        }
      }
    },
  );

  it.each(runtimeKinds.map(({ id }) => id))('%s: does not say once more what a rule refuses', (id) => {
    const { schema, advice } = schemaOf(id, exampleOf(id));
    for (const each of advice) {
      if (each.kind === 'exceeds') continue;
      for (const when of each.when_one_of) {
        const values = { [each.parameter]: 2, [each.when_parameter]: when };
        expect(checkRules(schema, values).filter(({ parameter }) => parameter === each.parameter)).toEqual([]);
      }
    }
  });
});

describe('llama.cpp', () => {
  const model = schemaOf('llamacpp', llamacppFacts());

  it.each([1, 2])('mirostat %d passes over all samplers and penalties but temperature', (mirostat) => {
    const values = {
      ...{ mirostat, temperature: 0.7, top_k: 20, top_p: 0.9, min_p: 0.1, typical_p: 0.9, xtc_probability: 0.5 },
      ...{ repetition_penalty: 1.1, dry_multiplier: 0.8, mirostat_tau: 4, seed: 1 },
    };
    const silent = ['mirostat', 'temperature', 'mirostat_tau', 'seed'];
    const passedOver = Object.keys(values).filter((name) => !silent.includes(name));
    expect(advised(model, values)).toEqual(Object.fromEntries(passedOver.map((name) => [name, 'without_effect'])));
  });

  it('without mirostat its settings do not count, and the samplers do', () => {
    const values = { mirostat: 0, mirostat_tau: 4, mirostat_eta: 0.2, top_k: 20, temperature: 0.7 };
    expect(advised(model, values)).toEqual({ mirostat_tau: 'without_effect', mirostat_eta: 'without_effect' });
  });

  it('greedy makes the filters pointless and all answers alike, but not what may drop the most probable token', () => {
    const values = { temperature: 0, top_k: 20, top_p: 0.9, typical_p: 0.9, seed: 7, n: 3, repetition_penalty: 1.1 };
    const pointless = { top_k: 'without_effect', top_p: 'without_effect' };
    expect(advised(model, values)).toEqual({ ...pointless, seed: 'without_effect', n: 'same_answers' });
    expect(advised(model, { ...values, xtc_probability: 0.5 })).toEqual(pointless);
    expect(advised(model, { ...values, dynatemp_range: 0.5 })).toEqual({});
  });
});

describe('Ollama', () => {
  it('shares the context between prompt and answer', () => {
    const model = schemaOf('ollama', ollamaFacts());
    expect(advised(model, { max_tokens: 4096, context_length: 2048 })).toEqual({ max_tokens: 'exceeds' });
    expect(advised(model, { max_tokens: -1, context_length: 2048 })).toEqual({});
  });

  it('looks back over no token, so penalties have nothing to punish', () => {
    const values = { repetition_window: 0, repetition_penalty: 1.2, presence_penalty: 0 };
    expect(advised(schemaOf('ollama', ollamaFacts()), values)).toEqual({ repetition_penalty: 'without_effect' });
  });

  it('is not advised on models that it passes on to another server', () => {
    expect(schemaOf('ollama', { ...ollamaFacts(), engine: 'remote' }).advice).toEqual([]);
  });

  it('loads a model anew for its context, not for how long it stays', () => {
    const { reloads } = schemaOf('ollama', ollamaFacts());
    expect(reloads).toContain('context_length');
    expect(reloads).toContain('context_shift');
    expect(reloads).not.toContain('keep_alive');
    expect(reloads).not.toContain('temperature');
    expect(schemaOf('ollama', { ...ollamaFacts(), engine: 'mlx' }).reloads).toEqual([]);
  });
});

it('vLLM refuses several answers with temperature 0, so no advice repeats it', () => {
  const model = schemaOf('vllm', vllmFacts());
  expect(advised(model, { temperature: 0, n: 3, top_p: 0.9 })).toEqual({ top_p: 'without_effect' });
});
