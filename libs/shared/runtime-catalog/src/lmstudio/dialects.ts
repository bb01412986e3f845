import type { Dialect, DialectField } from '../runtime-kind.js';
import { listFromString } from '../wire/list-from-string.js';
import { optionFromThinking, thinkingFromOption } from './reasoning-options.js';

const onlyDocumentedElsewhere =
  '-1 for no limit is documented for max_tokens of the OpenAI routes, not for /api/v1/chat';

const native: Dialect = {
  id: 'native',
  endpoints: ['/api/v1/chat'],
  fields: [
    { parameter: 'temperature', path: ['temperature'] },
    { parameter: 'top_p', path: ['top_p'] },
    { parameter: 'top_k', path: ['top_k'] },
    { parameter: 'min_p', path: ['min_p'] },
    {
      parameter: 'max_tokens',
      path: ['max_output_tokens'],
      toWire: (value) => (value === -1 ? undefined : value),
      approximates: (value) => (value === -1 ? onlyDocumentedElsewhere : null),
    },
    { parameter: 'repetition_penalty', path: ['repeat_penalty'] },
    { parameter: 'thinking', path: ['reasoning'], toWire: optionFromThinking, fromWire: thinkingFromOption },
    { parameter: 'context_length', path: ['context_length'] },
  ],
  replacesUnset: [],
};

/** What OpenAI's two protocols share (1_developer/3_openai-compat/completions.md refers to OpenAI's own documentation). */
const shared: readonly DialectField[] = [
  { parameter: 'temperature', path: ['temperature'] },
  { parameter: 'top_p', path: ['top_p'] },
  { parameter: 'seed', path: ['seed'] },
  { parameter: 'max_tokens', path: ['max_tokens'] },
  { parameter: 'stop', path: ['stop'], fromWire: listFromString },
  { parameter: 'presence_penalty', path: ['presence_penalty'] },
  { parameter: 'frequency_penalty', path: ['frequency_penalty'] },
];

const openaiChat: Dialect = {
  id: 'openai_chat',
  endpoints: ['/v1/chat/completions', '/api/v0/chat/completions'],
  fields: [
    ...shared,
    { parameter: 'top_k', path: ['top_k'] },
    { parameter: 'repetition_penalty', path: ['repeat_penalty'] },
  ],
  replacesUnset: [],
};

const openaiCompletions: Dialect = {
  id: 'openai_completions',
  endpoints: ['/v1/completions', '/api/v0/completions'],
  fields: shared,
  replacesUnset: [],
};

export const lmstudioDialects: readonly Dialect[] = [native, openaiChat, openaiCompletions];
