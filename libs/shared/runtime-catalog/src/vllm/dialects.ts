import type { Dialect, DialectField } from '../runtime-kind.js';
import { specEntries } from '../schema/spec-entries.js';
import { listFromString } from '../wire/list-from-string.js';
import { vllmSpecs } from './specs.js';

const lowestTemperature = 0.01;

const special: Readonly<Record<string, Omit<DialectField, 'parameter' | 'path'>>> = {
  max_tokens: { aliases: [['max_tokens']] },
  stop: { fromWire: listFromString },
  temperature: {
    approximates: (value) =>
      typeof value === 'number' && value > 0 && value < lowestTemperature
        ? `raised to ${lowestTemperature} by the server: vllm/sampling_params.py : SamplingParams`
        : null,
  },
};

const chatFields = specEntries(vllmSpecs).map(({ parameter, spec }): DialectField => ({
  parameter,
  path: [spec.wireName],
  ...special[parameter],
}));

/** Not in vllm/entrypoints/openai/completion/protocol.py : CompletionRequest. */
const chatOnly = ['reasoning_effort', 'include_reasoning', 'logprobs'];

const completionFields = chatFields
  .filter(({ parameter }) => !chatOnly.includes(parameter))
  .map((field): DialectField => {
    if (field.parameter === 'max_tokens')
      return { ...field, path: ['max_tokens'], aliases: [['max_completion_tokens']] };
    if (field.parameter !== 'top_logprobs') return field;
    // Here `logprobs` is a count: what chat calls top_logprobs.
    return {
      ...field,
      path: ['logprobs'],
      approximates: () => 'a count switches log probabilities on as well, which in chat is a field of its own',
    };
  });

export const vllmDialects: readonly Dialect[] = [
  { id: 'openai_chat', endpoints: ['/v1/chat/completions'], fields: chatFields, replacesUnset: [] },
  { id: 'openai_completions', endpoints: ['/v1/completions'], fields: completionFields, replacesUnset: [] },
];
