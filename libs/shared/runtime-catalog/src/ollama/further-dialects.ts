import type { Dialect } from '../runtime-kind.js';
import { effortFromThinking, noEffortFor, thinkingFromEffort } from './reasoning-effort.js';

/** openai/responses.go: only the temperature is replaced there when it is absent, top_p is left to the model. */
export const ollamaResponses: Dialect = {
  id: 'openai_responses',
  foldsNames: 'all_levels',
  endpoints: ['/v1/responses'],
  fields: [
    { parameter: 'max_tokens', path: ['max_output_tokens'], aliases: [['max_tokens'], ['max_completion_tokens']] },
    { parameter: 'temperature', path: ['temperature'] },
    { parameter: 'top_p', path: ['top_p'] },
    {
      parameter: 'thinking',
      path: ['reasoning', 'effort'],
      aliases: [['reasoning_effort']],
      toWire: effortFromThinking,
      fromWire: thinkingFromEffort,
      approximates: noEffortFor,
    },
  ],
  replacesUnset: ['temperature'],
};

const thinkingTypes = new Map<unknown, unknown>([
  [true, 'enabled'],
  [false, 'disabled'],
]);
const thinkingRead = new Map<unknown, unknown>([...thinkingTypes].map(([canonical, wire]) => [wire, canonical]));

/** anthropic/anthropic.go : FromMessagesRequest; nothing is replaced there. */
export const ollamaMessages: Dialect = {
  id: 'anthropic_messages',
  foldsNames: 'all_levels',
  endpoints: ['/v1/messages'],
  fields: [
    {
      parameter: 'max_tokens',
      path: ['max_tokens'],
      toWire: (value) => (value === -1 ? undefined : value),
      approximates: (value) =>
        value === -1 ? 'the route wants a number of tokens above 0 and refuses calls without one' : null,
    },
    { parameter: 'temperature', path: ['temperature'] },
    { parameter: 'top_p', path: ['top_p'] },
    { parameter: 'top_k', path: ['top_k'] },
    { parameter: 'stop', path: ['stop_sequences'] },
    {
      parameter: 'thinking',
      path: ['thinking', 'type'],
      toWire: (value) => thinkingTypes.get(value),
      fromWire: (value) => (thinkingRead.has(value) ? thinkingRead.get(value) : value),
      approximates: (value) =>
        thinkingTypes.has(value) ? null : 'a level has no word in thinking.type; the route reads it from output_config',
    },
  ],
  replacesUnset: [],
};
