import type { ModelFacts } from '../runtime-kind.js';

/** The evidence that the running build has no such sampling setting; `null` when it has or does not tell. */
export const unknownSetting = ({ known_fields: known }: ModelFacts, setting: string): string | null =>
  known === null || known.includes(setting) ? null : `the server’s own settings do not list ${setting}: GET /props`;
