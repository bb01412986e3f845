import type { Dialect, DialectField } from '../runtime-kind.js';
import { specEntries } from '../schema/spec-entries.js';
import { listFromString } from '../wire/list-from-string.js';
import { samplersFromLetters } from './sampler-letters.js';
import { signedSeed } from './signed-seed.js';
import { llamacppSpecs } from './specs.js';

/** The server refuses an empty list of breakers; leaving the field out is what keeps its own. */
const unlessEmpty = (value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? undefined : value);

const ownForms: Readonly<Record<string, Partial<DialectField>>> = {
  stop: { fromWire: listFromString },
  samplers: { fromWire: samplersFromLetters },
  seed: { fromWire: signedSeed },
  dry_sequence_breakers: {
    toWire: unlessEmpty,
    approximates: (value) =>
      unlessEmpty(value) === undefined ? 'an empty list is refused; DRY cannot be had without breakers' : null,
  },
};

const all = specEntries(llamacppSpecs).map(({ parameter, spec }): DialectField => ({
  parameter,
  path: [spec.wireName],
  ...ownForms[parameter],
}));

/** Read by the chat route alone (tools/server/server-common.cpp : oaicompat_chat_params_parse); elsewhere without effect. */
const chatOnly = ['reasoning_effort', 'reasoning_format', 'thinking_budget', 'logprobs'];

const withPlaces = (
  fields: readonly DialectField[],
  places: Readonly<Record<string, Pick<DialectField, 'path' | 'aliases'>>>,
): readonly DialectField[] => fields.map((field) => ({ ...field, ...places[field.parameter] }));

const plain = all.filter(({ parameter }) => !chatOnly.includes(parameter));

const openaiPlaces = {
  max_tokens: { path: ['max_tokens'], aliases: [['max_completion_tokens'], ['n_predict']] },
  n: { path: ['n'], aliases: [['n_cmpl']] },
};

/** All routes end in the same request schema, so llama.cpp's own names work on OpenAI's routes as well. */
export const llamacppDialects: readonly Dialect[] = [
  {
    id: 'native',
    endpoints: ['/completion', '/completions'],
    fields: withPlaces(plain, {
      max_tokens: { path: ['n_predict'], aliases: [['max_completion_tokens'], ['max_tokens']] },
      n: { path: ['n_cmpl'], aliases: [['n']] },
      top_logprobs: { path: ['n_probs'], aliases: [['logprobs']] },
    }),
    replacesUnset: [],
  },
  {
    id: 'openai_chat',
    endpoints: ['/v1/chat/completions', '/chat/completions'],
    fields: withPlaces(all, {
      ...openaiPlaces,
      // Not n_probs: beside logprobs the server overwrites it.
      top_logprobs: { path: ['top_logprobs'] },
      thinking_budget: { path: ['reasoning_budget_tokens'], aliases: [['thinking_budget_tokens']] },
    }),
    replacesUnset: [],
  },
  {
    id: 'openai_completions',
    endpoints: ['/v1/completions'],
    fields: withPlaces(plain, {
      ...openaiPlaces,
      // Here `logprobs` is a count: what chat calls top_logprobs.
      top_logprobs: { path: ['logprobs'], aliases: [['n_probs']] },
    }),
    replacesUnset: [],
  },
];
