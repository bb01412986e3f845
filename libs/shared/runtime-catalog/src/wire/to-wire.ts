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

const write = (body: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [container, key] = path;
  if (container === undefined) return;
  if (key === undefined) body[container] = value;
  else body[container] = { ...asRecord(body[container]), [key]: value };
};

const asRecord = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
