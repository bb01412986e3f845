import type { DialectId } from '@kamerton/contract';

/** Which dialect a body speaks, by the field that only this one has; the first such field decides. */
export const dialectByField = (
  signs: Readonly<Record<string, DialectId>>,
  otherwise: DialectId,
): ((request: Readonly<Record<string, unknown>>) => DialectId) => {
  const entries = Object.entries(signs);
  return (request) => entries.find(([field]) => Object.hasOwn(request, field))?.[1] ?? otherwise;
};
