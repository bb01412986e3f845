import type { Dialect, DialectField } from '../runtime-kind.js';
import { specEntries } from '../schema/spec-entries.js';
import { listFromString } from '../wire/list-from-string.js';
import { spelledInCapitals } from './spelled-in-capitals.js';
import { geminiSpecs } from './specs.js';

const spelling: Readonly<Record<string, Pick<DialectField, 'toWire' | 'fromWire'>>> = {
  stop: { fromWire: listFromString },
  reasoning_effort: spelledInCapitals(),
  media_resolution: spelledInCapitals('MEDIA_RESOLUTION_'),
};

export const geminiDialects: readonly Dialect[] = [
  {
    id: 'native',
    endpoints: ['/v1beta/models/{model}:generateContent', '/v1beta/models/{model}:streamGenerateContent'],
    modelInPath: true,
    fields: specEntries(geminiSpecs).map(({ parameter, spec }): DialectField => ({
      parameter,
      path: spec.wireName.split('.'),
      ...spelling[parameter],
    })),
    replacesUnset: [],
  },
];
