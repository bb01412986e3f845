import type { Dialect, DialectField } from '../../runtime-kind.js';
import { specEntries } from '../../schema/spec-entries.js';
import { listFromString } from '../../wire/list-from-string.js';
import { compatibleSpecs } from './specs.js';

/** Only the chat route: it is the one that speaking the protocol is taken to mean. */
export const compatibleDialects: readonly Dialect[] = [
  {
    id: 'openai_chat',
    endpoints: ['/v1/chat/completions'],
    fields: specEntries(compatibleSpecs).map(({ parameter, spec }): DialectField => {
      // The older name is still the one that all servers understand.
      if (parameter === 'max_tokens') return { parameter, path: [spec.wireName], aliases: [['max_completion_tokens']] };
      return { parameter, path: [spec.wireName], ...(parameter === 'stop' ? { fromWire: listFromString } : {}) };
    }),
    replacesUnset: [],
  },
];
