import type { DialectId } from '@kamerton/contract';
import { fromWire } from '../wire/from-wire.js';
import { toWire } from '../wire/to-wire.js';
import { llamacpp } from './llamacpp.js';

const dialect = (id: DialectId) => {
  const found = llamacpp.dialects.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`llama.cpp does not speak ${id}`);
  return found;
};

describe('llama.cpp’s routes', () => {
  it.each([
    ['native', { max_tokens: 5, n: 2, top_logprobs: 3 }, { n_predict: 5, n_cmpl: 2, n_probs: 3 }],
    ['openai_chat', { max_tokens: 5, n: 2, top_logprobs: 3 }, { max_tokens: 5, n: 2, top_logprobs: 3 }],
    ['openai_completions', { max_tokens: 5, n: 2, top_logprobs: 3 }, { max_tokens: 5, n: 2, logprobs: 3 }],
    ['openai_chat', { mirostat: 2, repetition_penalty: 1.1 }, { mirostat: 2, repeat_penalty: 1.1 }],
    ['openai_completions', { dry_multiplier: 0.8, repetition_window: 0 }, { dry_multiplier: 0.8, repeat_last_n: 0 }],
    ['openai_chat', { thinking_budget: 9, logprobs: true }, { reasoning_budget_tokens: 9, logprobs: true }],
    [
      'native',
      { samplers: ['top_k', 'temperature'], stop: ['a'] },
      { samplers: ['top_k', 'temperature'], stop: ['a'] },
    ],
  ] as const)('%s writes %j as %j', (id, values, body) => {
    expect(toWire(dialect(id), values)).toEqual({ body, dropped: [] });
  });

  it.each([
    ['native', 'reasoning_effort', 'low'],
    ['native', 'reasoning_format', 'none'],
    ['native', 'thinking_budget', 5],
    ['native', 'logprobs', true],
    ['openai_completions', 'reasoning_effort', 'low'],
    ['openai_completions', 'logprobs', true],
    ['openai_chat', 'dry_sequence_breakers', []],
    ['native', 'context_length', 5],
  ] as const)('%s has no place for %s: %j', (id, parameter, value) => {
    expect(toWire(dialect(id), { [parameter]: value })).toEqual({
      body: {},
      dropped: [{ parameter, value, code: 'NOT_IN_DIALECT' }],
    });
  });

  it.each([
    ['native', { max_completion_tokens: 4 }, { max_tokens: 4 }, 'n_predict'],
    ['native', { max_tokens: 4 }, { max_tokens: 4 }, 'n_predict'],
    ['native', { n: 2 }, { n: 2 }, 'n_cmpl'],
    ['native', { logprobs: 2 }, { top_logprobs: 2 }, 'n_probs'],
    ['openai_chat', { n_predict: 4 }, { max_tokens: 4 }, 'max_tokens'],
    ['openai_chat', { thinking_budget_tokens: 4 }, { thinking_budget: 4 }, 'reasoning_budget_tokens'],
    ['openai_completions', { n_probs: 2 }, { top_logprobs: 2 }, 'logprobs'],
  ] as const)('%s takes %j for %j', (id, body, values, to) => {
    expect(fromWire(dialect(id), body)).toEqual({ values, dropped: [], renamed: [{ from: Object.keys(body)[0], to }] });
  });

  it('prefers its own name to the others, as the server does', () => {
    const body = { max_tokens: 1, max_completion_tokens: 2, n_predict: 3 };
    expect(fromWire(dialect('native'), body)).toMatchObject({
      values: { max_tokens: 3 },
      dropped: [
        { value: 1, code: 'DUPLICATE' },
        { value: 2, code: 'DUPLICATE' },
      ],
    });
  });

  it.each([
    ['kt', ['top_k', 'temperature']],
    ['edskypmxt', ['penalties', 'dry', 'top_n_sigma', 'top_k', 'typ_p', 'top_p', 'min_p', 'xtc', 'temperature']],
    ['', []],
    ['k?', 'k?'],
    [['top_k'], ['top_k']],
    [5, 5],
  ])('understand the samplers %j as %j', (written, samplers) => {
    expect(fromWire(dialect('native'), { samplers: written }).values).toEqual({ samplers });
  });

  it.each([
    [4_294_967_295, -1],
    [4_294_967_294, 4_294_967_294],
    [-1, -1],
    ['x', 'x'],
  ])('understand the seed %j as %j', (written, seed) => {
    expect(fromWire(dialect('openai_chat'), { seed: written }).values).toEqual({ seed });
  });

  it('take one stop sequence as bare text', () => {
    expect(fromWire(dialect('native'), { stop: 'x' }).values).toEqual({ stop: ['x'] });
  });

  it('are told apart by the messages of a chat', () => {
    expect(llamacpp.dialectOf({ messages: [] })).toBe('openai_chat');
    expect(llamacpp.dialectOf({ prompt: '' })).toBe('native');
  });
});
