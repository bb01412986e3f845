import fc from 'fast-check';
import { runtimeKind, runtimeKinds } from '../runtime-kinds.js';
import { exampleOf } from '../testing/example-facts.js';
import { valuesFor } from '../testing/values-for.js';
import { toWire } from './to-wire.js';
import { wireReport } from './wire-report.js';

const dialect = (kind: string, id: string) => {
  const found = runtimeKind(kind)?.dialects.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`${kind} does not speak ${id}`);
  return found;
};

describe('what becomes of a value on the wire', () => {
  it.each([
    ['ollama', 'native', 'max_tokens', 5, 'exact', 'options.num_predict', null],
    ['ollama', 'openai_chat', 'thinking', 'max', 'exact', 'reasoning_effort', null],
    ['ollama', 'openai_chat', 'thinking', true, 'impossible', null, 'none for plain on'],
    ['ollama', 'openai_chat', 'top_k', 5, 'impossible', null, 'openai_chat has no field for top_k'],
    ['vllm', 'openai_chat', 'temperature', 0.005, 'approximated', 'temperature', 'raised to 0.01'],
    ['vllm', 'openai_chat', 'temperature', 0, 'exact', 'temperature', null],
    ['vllm', 'openai_completions', 'top_logprobs', 2, 'approximated', 'logprobs', 'switches log probabilities on'],
    ['tgi', 'native', 'temperature', 0, 'impossible', null, '/generate refuses a temperature of 0'],
    ['tgi', 'openai_chat', 'temperature', 0, 'exact', 'temperature', null],
    ['tgi', 'openai_chat', 'presence_penalty', 0, 'approximated', 'presence_penalty', 'strong penalty of 2.0'],
    ['tgi', 'native', 'presence_penalty', 0, 'impossible', null, 'no field'],
    ['lmstudio', 'native', 'max_tokens', -1, 'impossible', null, 'not for /api/v1/chat'],
    ['lmstudio', 'openai_chat', 'max_tokens', -1, 'exact', 'max_tokens', null],
    ['vllm', 'openai_chat', 'constructor', 1, 'impossible', null, 'no field for constructor'],
  ] as const)('of %s in %s: %s = %p is %s at %p', (kind, id, parameter, value, fate, wire_name, reason) => {
    expect(wireReport(dialect(kind, id), { [parameter]: value })).toEqual([
      { parameter, value, fate, wire_name, reason: reason === null ? null : expect.stringContaining(reason) },
    ]);
  });

  it.each(runtimeKinds.flatMap(({ id, dialects }) => dialects.map((each) => [id, each.id, each] as const)))(
    'of %s in %s is what toWire does, and has a reason exactly where it is not exact',
    (kind, _, each) => {
      const schema = runtimeKind(kind)?.schema(exampleOf(kind), 'en').schema;
      if (schema === undefined) throw new Error('no schema');
      fc.assert(
        fc.property(valuesFor(schema), (values) => {
          const report = wireReport(each, values);
          expect(report.map(({ parameter }) => parameter)).toEqual(Object.keys(values));
          const impossible = report.filter(({ fate }) => fate === 'impossible').map(({ parameter }) => parameter);
          expect(impossible).toEqual(toWire(each, values).dropped.map(({ parameter }) => parameter));
          for (const { fate, reason, wire_name } of report) {
            expect(reason === null).toBe(fate === 'exact');
            expect(wire_name === null).toBe(fate === 'impossible');
          }
        }),
      );
    },
  );
});
