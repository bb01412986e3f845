import type { Dialect, DialectField } from '../runtime-kind.js';
import { specEntries } from '../schema/spec-entries.js';
import { listFromString } from '../wire/list-from-string.js';
import { presenceTrick } from './parameters/penalties.js';
import { tgiSpecs } from './specs.js';

const notGreedy =
  '/generate refuses a temperature of 0: there the likeliest token is taken when all sampling parameters are left out';

/** `presence_penalty` exists on the chat route only. */
const nativeFields = specEntries(tgiSpecs)
  .filter(({ spec }) => spec.wireName.startsWith('parameters.'))
  .map(({ parameter, spec }): DialectField => {
    const field = { parameter, path: spec.wireName.split('.') };
    if (parameter === 'stop') return { ...field, fromWire: listFromString };
    if (parameter !== 'temperature') return field;
    return {
      ...field,
      toWire: (value) => (value === 0 ? undefined : value),
      approximates: (value) => (value === 0 ? notGreedy : null),
    };
  });

/** router/src/lib.rs : ChatRequest and CompletionRequest both have these; neither has top_k or typical_p. */
const shared: readonly DialectField[] = [
  { parameter: 'temperature', path: ['temperature'] },
  { parameter: 'top_p', path: ['top_p'] },
  { parameter: 'seed', path: ['seed'] },
  { parameter: 'max_tokens', path: ['max_tokens'], aliases: [['max_completion_tokens']] },
  { parameter: 'stop', path: ['stop'], fromWire: listFromString },
  { parameter: 'frequency_penalty', path: ['frequency_penalty'] },
];

const chatFields: readonly DialectField[] = [
  ...shared,
  {
    parameter: 'presence_penalty',
    path: ['presence_penalty'],
    approximates: () => presenceTrick,
    anotherMeaning: presenceTrick,
  },
  { parameter: 'top_logprobs', path: ['top_logprobs'] },
];

const completionFields: readonly DialectField[] = [
  ...shared,
  { parameter: 'repetition_penalty', path: ['repetition_penalty'] },
];

export const tgiDialects: readonly Dialect[] = [
  { id: 'native', endpoints: ['/generate', '/generate_stream', '/'], fields: nativeFields, replacesUnset: [] },
  { id: 'openai_chat', endpoints: ['/v1/chat/completions'], fields: chatFields, replacesUnset: [] },
  { id: 'openai_completions', endpoints: ['/v1/completions'], fields: completionFields, replacesUnset: [] },
];
