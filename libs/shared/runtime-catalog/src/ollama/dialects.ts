import type { Dialect, DialectField } from '../runtime-kind.js';
import { specEntries } from '../schema/spec-entries.js';
import { listFromString } from '../wire/list-from-string.js';
import { durationFromWire } from './duration.js';
import { ollamaMessages, ollamaResponses } from './further-dialects.js';
import { effortFromThinking, noEffortFor, thinkingFromEffort } from './reasoning-effort.js';
import { ollamaSpecs } from './specs.js';

const fromNativeWire: Readonly<Record<string, (value: unknown) => unknown>> = {
  stop: listFromString,
  keep_alive: durationFromWire,
};

/**
 * Request bodies are decoded by Go's encoding/json (gin's ShouldBindJSON in server/routes.go and in middleware/), which matches
 * the fields of a struct without regard to case and lets a later one win. `options` is a map, whose keys stay as they are, and
 * Options.FromMap in api/types.go looks them up to the letter.
 */
const native: Dialect = {
  id: 'native',
  foldsNames: 'top_level',
  endpoints: ['/api/chat', '/api/generate'],
  fields: specEntries(ollamaSpecs).map(({ parameter, spec }): DialectField => {
    const fromWire = fromNativeWire[parameter];
    return { parameter, path: spec.wireName.split('.'), ...(fromWire === undefined ? {} : { fromWire }) };
  }),
  replacesUnset: [],
};

/** openai/openai.go: structs at every level, so all names fold. FromChatRequest and FromCompleteRequest read these and put 1.0 for an absent temperature or top_p. */
const shared: readonly DialectField[] = [
  { parameter: 'max_tokens', path: ['max_tokens'], aliases: [['max_completion_tokens']] },
  { parameter: 'temperature', path: ['temperature'] },
  { parameter: 'top_p', path: ['top_p'] },
  { parameter: 'seed', path: ['seed'] },
  { parameter: 'stop', path: ['stop'], fromWire: listFromString },
  { parameter: 'frequency_penalty', path: ['frequency_penalty'] },
  { parameter: 'presence_penalty', path: ['presence_penalty'] },
];
const replacesUnset = ['temperature', 'top_p'];

const openaiChat: Dialect = {
  id: 'openai_chat',
  foldsNames: 'all_levels',
  endpoints: ['/v1/chat/completions'],
  fields: [
    ...shared,
    {
      parameter: 'thinking',
      path: ['reasoning_effort'],
      aliases: [['reasoning', 'effort']],
      toWire: effortFromThinking,
      fromWire: thinkingFromEffort,
      approximates: noEffortFor,
    },
    { parameter: 'logprobs', path: ['logprobs'] },
    { parameter: 'top_logprobs', path: ['top_logprobs'] },
  ],
  replacesUnset,
};

/** openai/openai.go : FromCompleteRequest takes a top_p of 0 for none and puts 1.0, which is the very opposite. */
const narrowestTopP = 1e-6;
const narrowTopP: Pick<DialectField, 'toWire' | 'approximates'> = {
  toWire: (value) => (value === 0 ? narrowestTopP : value),
  approximates: (value) =>
    value === 0
      ? `/v1/completions makes 1.0 of 0; ${narrowestTopP} is sent, which leaves the likeliest token too`
      : null,
};

const openaiCompletions: Dialect = {
  id: 'openai_completions',
  foldsNames: 'all_levels',
  endpoints: ['/v1/completions'],
  // Here `logprobs` is a count: what chat calls top_logprobs.
  fields: [
    ...shared.map((field) => (field.parameter === 'top_p' ? { ...field, ...narrowTopP } : field)),
    {
      parameter: 'top_logprobs',
      path: ['logprobs'],
      approximates: () => 'a count switches log probabilities on as well, which in chat is a field of its own',
    },
  ],
  // This route also sends 0 for absent additive penalties, over the model's own.
  replacesUnset: [...replacesUnset, 'frequency_penalty', 'presence_penalty'],
};

export const ollamaDialects: readonly Dialect[] = [
  native,
  openaiChat,
  openaiCompletions,
  ollamaResponses,
  ollamaMessages,
];
