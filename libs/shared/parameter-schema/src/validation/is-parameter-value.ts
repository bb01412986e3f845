import type { ParameterValue } from '../definition.js';

/** Whether a value that already passed `checkValue` is one of the shapes a parameter can have; a guard for the compiler. */
export function isParameterValue(value: unknown): value is ParameterValue {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' || Array.isArray(value);
}
