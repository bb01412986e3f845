import type { DialectId } from '@kamerton/contract';
import fc from 'fast-check';
import type { Dialect } from '../runtime-kind.js';
import { runtimeKind, runtimeKinds } from '../runtime-kinds.js';
import { exampleOf } from '../testing/example-facts.js';
import { valuesFor } from '../testing/values-for.js';
import { fromWire } from './from-wire.js';
import { toWire } from './to-wire.js';

const dialect = (kind: string, id: DialectId): Dialect => {
  const found = runtimeKind(kind)?.dialects.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`${kind} does not speak ${id}`);
  return found;
};

describe('canonical values on the wire', () => {
  it.each([
    ['ollama', 'native', { max_tokens: 5, thinking: 'low' }, { options: { num_predict: 5 }, think: 'low' }],
    ['ollama', 'native', { stop: ['a'], keep_alive: '5m' }, { options: { stop: ['a'] }, keep_alive: '5m' }],
    ['ollama', 'native', { temperature: 0, thinking: false }, { options: { temperature: 0 }, think: false }],
    ['ollama', 'openai_chat', { max_tokens: 5, thinking: false }, { max_tokens: 5, reasoning_effort: 'none' }],
    ['ollama', 'openai_completions', { top_logprobs: 3 }, { logprobs: 3 }],
    ['vllm', 'openai_chat', { max_tokens: 5, beam_search: true }, { max_completion_tokens: 5, use_beam_search: true }],
    ['vllm', 'openai_completions', { max_tokens: 5, top_logprobs: 2 }, { max_tokens: 5, logprobs: 2 }],
  ] as const)('of %s in %s: %j is %j', (kind, id, values, body) => {
    expect(toWire(dialect(kind, id), values)).toEqual({ body, dropped: [] });
  });

  it.each([
    ['ollama', 'openai_chat', 'top_k', 5],
    ['ollama', 'openai_chat', 'context_length', 5],
    ['ollama', 'openai_chat', 'thinking', true],
    ['ollama', 'openai_completions', 'thinking', 'low'],
    ['ollama', 'openai_completions', 'logprobs', true],
    ['vllm', 'openai_completions', 'reasoning_effort', 'low'],
    ['vllm', 'openai_chat', '__proto__', 1],
  ] as const)('of %s in %s have no place for %s: %p', (kind, id, parameter, value) => {
    const values = Object.fromEntries([[parameter, value]]);
    expect(toWire(dialect(kind, id), values)).toEqual({
      body: {},
      dropped: [{ parameter, value, code: 'NOT_IN_DIALECT' }],
    });
  });

  it.each(runtimeKinds.flatMap(({ id, dialects }) => dialects.map((each) => [id, each.id, each] as const)))(
    'of %s in %s come back as they went, except for what is reported',
    (kind, _, each) => {
      const schema = runtimeKind(kind)?.schema(exampleOf(kind), 'en').schema;
      if (schema === undefined) throw new Error('no schema');
      fc.assert(
        fc.property(valuesFor(schema), (values) => {
          const { body, dropped } = toWire(each, values);
          const gone = new Set(dropped.map(({ parameter }) => parameter));
          for (const { parameter, approximates } of each.fields) {
            const value = values[parameter];
            if (value !== undefined && (approximates?.(value) ?? null) !== null) gone.add(parameter);
          }
          const travelled = Object.entries(values).filter(([name]) => !gone.has(name));
          const { values: read, dropped: lost, renamed } = fromWire(each, body);
          const exact = Object.entries(read).filter(([name]) => !gone.has(name));
          expect(Object.fromEntries(exact)).toEqual(Object.fromEntries(travelled));
          expect([lost, renamed]).toEqual([[], []]);
        }),
      );
    },
  );
});

describe('a request body read into canonical names', () => {
  const native = dialect('ollama', 'native');
  const chat = dialect('ollama', 'openai_chat');

  it('takes canonical names and aliases, and tells where they belong', () => {
    expect(fromWire(native, { max_tokens: 5, options: { top_k: 3 } })).toEqual({
      values: { max_tokens: 5, top_k: 3 },
      dropped: [],
      renamed: [{ from: 'max_tokens', to: 'options.num_predict' }],
    });
    expect(fromWire(chat, { max_completion_tokens: 5 })).toEqual({
      values: { max_tokens: 5 },
      dropped: [],
      renamed: [{ from: 'max_completion_tokens', to: 'max_tokens' }],
    });
  });

  it('prefers the wire place to an alias, and an alias to the canonical name, whatever the order of keys', () => {
    const given = [
      ['reasoning_effort', 'high'],
      ['reasoning', { effort: 'low' }],
      ['thinking', 'medium'],
    ] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([...given], { minLength: 3 }), (entries) => {
        expect(fromWire(chat, Object.fromEntries(entries))).toEqual({
          values: { thinking: 'high' },
          dropped: [
            { parameter: 'thinking', value: 'low', code: 'DUPLICATE' },
            { parameter: 'thinking', value: 'medium', code: 'DUPLICATE' },
          ],
          renamed: [],
        });
      }),
    );
  });

  it('reports a parameter that the dialect has no field for only if it was asked for', () => {
    expect(fromWire(chat, { top_k: 5 }, ['top_k'])).toMatchObject({
      values: {},
      dropped: [{ parameter: 'top_k', value: 5, code: 'NOT_IN_DIALECT' }],
    });
    expect(fromWire(chat, { top_k: 5 })).toEqual({ values: {}, dropped: [], renamed: [] });
  });

  it.each([
    ['none', false],
    ['minimal', 'low'],
    ['xhigh', 'max'],
    ['ultra', 'max'],
    ['medium', 'medium'],
    ['nonsense', 'nonsense'],
  ])('understands the effort %s as %p', (effort, thinking) => {
    expect(fromWire(chat, { reasoning_effort: effort }).values).toEqual({ thinking });
  });

  it.each([
    [300, '300s'],
    [-1, '-1s'],
    [0.5, '0.5s'],
    ['10m', '10m'],
  ])('understands the time %p as %s', (time, written) => {
    expect(fromWire(native, { keep_alive: time }).values).toEqual({ keep_alive: written });
  });

  it('finds nothing where the options are no object, and nothing that is inherited', () => {
    for (const options of [null, 5, 'x', [1], Object.create({ top_k: 1 })]) {
      expect(fromWire(native, { options }).values).toEqual({});
    }
  });
});
