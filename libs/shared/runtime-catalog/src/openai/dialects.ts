import type { Dialect, DialectField } from '../runtime-kind.js';
import { specEntries } from '../schema/spec-entries.js';
import { listFromString } from '../wire/list-from-string.js';
import { fewestOutputTokens, outputTokensFromCanonical } from './output-tokens.js';
import { openaiSpecs } from './specs.js';

const notInChat = ['best_of', 'truncate'];

const chat: Dialect = {
  id: 'openai_chat',
  endpoints: ['/v1/chat/completions'],
  fields: specEntries(openaiSpecs)
    .filter(({ parameter }) => !notInChat.includes(parameter))
    .map(({ parameter, spec }): DialectField => {
      // Reasoning models refuse the older name; the newer one is good for all.
      if (parameter === 'max_tokens') return { parameter, path: [spec.wireName], aliases: [['max_tokens']] };
      return { parameter, path: [spec.wireName], ...(parameter === 'stop' ? { fromWire: listFromString } : {}) };
    }),
  replacesUnset: [],
};

const truncation = new Map<unknown, unknown>([
  [true, 'auto'],
  [false, 'disabled'],
]);
const truncationRead = new Map<unknown, unknown>([...truncation].map(([canonical, wire]) => [wire, canonical]));

const responses: Dialect = {
  id: 'openai_responses',
  endpoints: ['/v1/responses'],
  // No seed, stop, n or penalties there; log probabilities are asked for by `include`, which is no parameter.
  fields: [
    { parameter: 'temperature', path: ['temperature'] },
    { parameter: 'top_p', path: ['top_p'] },
    {
      parameter: 'max_tokens',
      path: ['max_output_tokens'],
      aliases: [['max_tokens'], ['max_completion_tokens']],
      toWire: outputTokensFromCanonical,
      approximates: (value) =>
        value === outputTokensFromCanonical(value)
          ? null
          : `the Responses API refuses fewer than ${fewestOutputTokens}, so ${fewestOutputTokens} are sent`,
    },
    {
      parameter: 'truncate',
      path: ['truncation'],
      toWire: (value) => truncation.get(value),
      fromWire: (value) => (truncationRead.has(value) ? truncationRead.get(value) : value),
    },
    { parameter: 'verbosity', path: ['text', 'verbosity'] },
    { parameter: 'reasoning_effort', path: ['reasoning', 'effort'] },
    { parameter: 'parallel_tool_calls', path: ['parallel_tool_calls'] },
    { parameter: 'store', path: ['store'] },
  ],
  replacesUnset: [],
};

const mostAlternatives = 5;
const isTooMany = (value: unknown): boolean => typeof value === 'number' && value > mostAlternatives;

const completions: Dialect = {
  id: 'openai_completions',
  endpoints: ['/v1/completions'],
  fields: [
    ...['temperature', 'top_p', 'seed'].map((parameter): DialectField => ({ parameter, path: [parameter] })),
    { parameter: 'max_tokens', path: ['max_tokens'], aliases: [['max_completion_tokens']] },
    { parameter: 'stop', path: ['stop'], fromWire: listFromString },
    ...['presence_penalty', 'frequency_penalty', 'n', 'best_of'].map((parameter): DialectField => ({
      parameter,
      path: [parameter],
    })),
    // Here `logprobs` is a count: what chat calls top_logprobs.
    {
      parameter: 'top_logprobs',
      path: ['logprobs'],
      toWire: (value) => (isTooMany(value) ? undefined : value),
      approximates: (value) =>
        isTooMany(value)
          ? `/v1/completions takes at most ${mostAlternatives}`
          : 'a count switches log probabilities on as well, which in chat is a field of its own',
    },
  ],
  replacesUnset: [],
};

export const openaiDialects: readonly Dialect[] = [chat, responses, completions];
