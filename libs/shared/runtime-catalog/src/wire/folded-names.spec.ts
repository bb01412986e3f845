import type { DialectId } from '@kamerton/contract';
import { runtimeKinds } from '../runtime-kinds.js';
import { fromWire } from './from-wire.js';
import { misspeltNulls } from './occurrences.js';
import { wirePlaces } from './wire-places.js';

const dialectOf = (kind: string, id: DialectId) => {
  const dialect = runtimeKinds.find((candidate) => candidate.id === kind)?.dialects.find((known) => known.id === id);
  if (dialect === undefined) throw new Error(`no dialect ${id} of ${kind}`);
  return dialect;
};
const native = dialectOf('ollama', 'native');
const chat = dialectOf('ollama', 'openai_chat');

describe('a server that matches names without regard to case', () => {
  it('is read as it reads: of several spellings the last one counts', () => {
    expect(fromWire(chat, { Temperature: 0.1, temperature: 0.2, TEMPERATURE: 0.3 })).toEqual({
      values: { temperature: 0.3 },
      dropped: [
        { parameter: 'temperature', value: 0.2, code: 'DUPLICATE' },
        { parameter: 'temperature', value: 0.1, code: 'DUPLICATE' },
      ],
      renamed: [{ from: 'TEMPERATURE', to: 'temperature' }],
    });
    expect(fromWire(native, { Options: { num_predict: 9 }, options: { num_predict: 2 } })).toEqual({
      values: { max_tokens: 2 },
      dropped: [{ parameter: 'max_tokens', value: 9, code: 'DUPLICATE' }],
      renamed: [],
    });
  });

  it('still has a proper place that goes before an alias, however either is spelt', () => {
    expect(fromWire(chat, { Max_Tokens: 1, max_completion_tokens: 2, MAX_COMPLETION_TOKENS: 3 })).toMatchObject({
      values: { max_tokens: 1 },
      dropped: [
        { parameter: 'max_tokens', value: 3, code: 'DUPLICATE' },
        { parameter: 'max_tokens', value: 2, code: 'DUPLICATE' },
      ],
    });
  });

  it('looks up the entries of its options to the letter', () => {
    expect(fromWire(native, { OptionS: { num_predict: 2, Num_Predict: 9 } }).values).toEqual({ max_tokens: 2 });
  });

  it('folds below the top as well where the objects there have fields', () => {
    expect(fromWire(chat, { Reasoning: { Effort: 'high' } }).renamed).toEqual([
      { from: 'Reasoning.Effort', to: 'reasoning_effort' },
    ]);
  });

  it('would take a null under another spelling for the last word', () => {
    const places = wirePlaces(chat, ['thinking', 'temperature']);
    const body = { temperature: null, Temperature: null, Reasoning: { Effort: null, effort: null }, Model: null };
    expect(misspeltNulls(places, body)).toEqual([['Temperature'], ['Reasoning', 'Effort'], ['Reasoning', 'effort']]);
  });
});

describe('a server that takes names as they are written', () => {
  it('is not said to know other spellings', () => {
    expect(fromWire(dialectOf('vllm', 'openai_chat'), { Temperature: 0.1 })).toEqual({
      values: {},
      dropped: [],
      renamed: [],
    });
  });
});
