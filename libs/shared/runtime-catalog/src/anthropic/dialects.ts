import type { Dialect, DialectField } from '../runtime-kind.js';
import { specEntries } from '../schema/spec-entries.js';
import { listFromString } from '../wire/list-from-string.js';
import { anthropicSpecs } from './specs.js';

export const anthropicDialects: readonly Dialect[] = [
  {
    id: 'anthropic_messages',
    endpoints: ['/v1/messages'],
    fields: specEntries(anthropicSpecs).map(({ parameter, spec }): DialectField => {
      const path = spec.wireName.split('.');
      return { parameter, path, ...(parameter === 'stop' ? { fromWire: listFromString } : {}) };
    }),
    replacesUnset: [],
  },
];
