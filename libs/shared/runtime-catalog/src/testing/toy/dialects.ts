import type { Dialect } from '../../runtime-kind.js';
import { specEntries } from '../../schema/spec-entries.js';
import { toySpecs } from './specs.js';

/** The kind's own protocol first; an OpenAI-compatible route beside it would be a second dialect. */
export const toyDialects: readonly Dialect[] = [
  {
    id: 'native',
    endpoints: ['/speak'],
    fields: specEntries(toySpecs).map(({ parameter, spec }) => ({ parameter, path: spec.wireName.split('.') })),
    replacesUnset: [],
  },
];
