import type { ModelFacts } from '../runtime-kind.js';

/** The evidence that the running server does not know the field; `null` when it does or gives no API document. */
export const unknownField = ({ known_fields: known }: ModelFacts, field: string): string | null =>
  known === null || known.includes(field) ? null : `the server's own /openapi.json does not list ${field}`;
