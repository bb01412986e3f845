import type { Dialect, DialectField } from '../runtime-kind.js';
import { specEntries } from '../schema/spec-entries.js';
import { listFromString } from '../wire/list-from-string.js';
import { vllmSpecs } from './specs.js';

const chatFields = specEntries(vllmSpecs).map(({ parameter, spec }): DialectField => {
  if (parameter === 'max_tokens') return { parameter, path: [spec.wireName], aliases: [['max_tokens']] };
  return { parameter, path: [spec.wireName], ...(parameter === 'stop' ? { fromWire: listFromString } : {}) };
});

/** Not in vllm/entrypoints/openai/completion/protocol.py : CompletionRequest. */
const chatOnly = ['reasoning_effort', 'include_reasoning', 'logprobs'];

const completionFields = chatFields
  .filter(({ parameter }) => !chatOnly.includes(parameter))
  .map((field): DialectField => {
    if (field.parameter === 'max_tokens')
      return { ...field, path: ['max_tokens'], aliases: [['max_completion_tokens']] };
    // Here `logprobs` is a count: what chat calls top_logprobs.
    return field.parameter === 'top_logprobs' ? { ...field, path: ['logprobs'] } : field;
  });

export const vllmDialects: readonly Dialect[] = [
  { id: 'openai_chat', endpoints: ['/v1/chat/completions'], fields: chatFields, replacesUnset: [] },
  { id: 'openai_completions', endpoints: ['/v1/completions'], fields: completionFields, replacesUnset: [] },
];
