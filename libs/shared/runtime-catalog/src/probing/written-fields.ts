import type { ProbeField } from './probing.js';

/** The body with the fields written into it; containers on the way are made or kept. */
export const withFields = (
  body: Readonly<Record<string, unknown>>,
  fields: readonly ProbeField[],
): Readonly<Record<string, unknown>> =>
  fields.reduce<Readonly<Record<string, unknown>>>((written, { path, value }) => place(written, path, value), body);

const place = (
  container: Readonly<Record<string, unknown>>,
  [key, ...rest]: readonly string[],
  value: unknown,
): Readonly<Record<string, unknown>> => {
  if (key === undefined) return container;
  return { ...container, [key]: rest.length === 0 ? value : place(asRecord(container[key]), rest, value) };
};

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
