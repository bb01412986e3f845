import type { DroppedParameter } from '@kamerton/contract';
import type { ParameterValues } from '@kamerton/parameter-schema';
import type { Dialect } from '../runtime-kind.js';

export interface WireBody {
  readonly body: Readonly<Record<string, unknown>>;
  /** Values that the dialect has no field or no word for, all with the code NOT_IN_DIALECT. */
  readonly dropped: readonly DroppedParameter[];
}

/** Canonical values as the part of a request body that carries them. */
export const toWire = (dialect: Dialect, values: ParameterValues): WireBody => {
  const body: Record<string, unknown> = {};
  const dropped: DroppedParameter[] = [];
  const fields = new Map(dialect.fields.map((field) => [field.parameter, field]));
  for (const [parameter, value] of Object.entries(values)) {
    const field = fields.get(parameter);
    const wireValue = field?.toWire === undefined ? value : field.toWire(value);
    if (field === undefined || wireValue === undefined) dropped.push({ parameter, value, code: 'NOT_IN_DIALECT' });
    else write(body, field.path, wireValue);
  }
  return { body, dropped };
};

const write = (body: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void => {
  if (key === undefined) return;
  if (rest.length === 0) {
    body[key] = value;
    return;
  }
  const container = copyOf(body[key]);
  write(container, rest, value);
  body[key] = container;
};

const copyOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
