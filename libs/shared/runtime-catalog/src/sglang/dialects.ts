import type { Dialect, DialectField } from '../runtime-kind.js';
import { specEntries } from '../schema/spec-entries.js';
import { listFromString } from '../wire/list-from-string.js';
import { sglangSpecs } from './specs.js';

const container = 'sampling_params';
const lists = ['stop', 'stop_regex'];
const bareStringToo = (parameter: string) => (lists.includes(parameter) ? { fromWire: listFromString } : {});

const native: readonly DialectField[] = specEntries(sglangSpecs)
  .filter(({ spec }) => spec.wireName.startsWith(container))
  .map(({ parameter, spec }) => ({ parameter, path: spec.wireName.split('.'), ...bareStringToo(parameter) }));

/** The OpenAI routes have the same fields at the top, these under another name. */
const renamed: Readonly<Record<string, DialectField>> = {
  // Read by every version; the newer max_completion_tokens is not known to older ones.
  max_tokens: { parameter: 'max_tokens', path: ['max_tokens'], aliases: [['max_completion_tokens']] },
  min_tokens: { parameter: 'min_tokens', path: ['min_tokens'] },
  seed: { parameter: 'seed', path: ['seed'] },
};

const chat: readonly DialectField[] = specEntries(sglangSpecs).map(
  ({ parameter, spec }) =>
    renamed[parameter] ?? { parameter, path: spec.wireName.split('.').slice(-1), ...bareStringToo(parameter) },
);

/** Not in sglang/srt/entrypoints/openai/protocol.py : CompletionRequest. */
const chatOnly = ['reasoning_effort', 'separate_reasoning'];

// The OpenAI routes fill in sampling values from generation_config.json or neutral ones, over the server's
// preferred_sampling_params. That is what they do by themselves and nothing to be replaced by what /generate does.
export const sglangDialects: readonly Dialect[] = [
  { id: 'native', endpoints: ['/generate'], fields: native, replacesUnset: [] },
  { id: 'openai_chat', endpoints: ['/v1/chat/completions'], fields: chat, replacesUnset: [] },
  {
    id: 'openai_completions',
    endpoints: ['/v1/completions'],
    fields: chat.filter(({ parameter }) => !chatOnly.includes(parameter)),
    replacesUnset: [],
  },
];
