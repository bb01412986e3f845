import { schemaViolation } from './vllm-error.js';

/*
 * Pydantic's lax mode, in which vLLM reads its requests: numbers may come as strings, booleans count as 0 and 1.
 */

/** @throws HttpAnswer 400 */
export function readNumber(field: string, value: unknown): number {
  const number = toNumber(value);
  if (number !== null) return number;
  throw typeof value === 'string'
    ? schemaViolation(
        'float_parsing',
        field,
        'Input should be a valid number, unable to parse string as a number',
        value,
      )
    : schemaViolation('float_type', field, 'Input should be a valid number', value);
}

/** @throws HttpAnswer 400 */
export function readInteger(field: string, value: unknown): number {
  const number = toNumber(value);
  const rule = 'Input should be a valid integer';
  if (number === null) {
    throw typeof value === 'string'
      ? schemaViolation('int_parsing', field, `${rule}, unable to parse string as an integer`, value)
      : schemaViolation('int_type', field, rule, value);
  }
  if (!Number.isInteger(number)) {
    throw schemaViolation('int_from_float', field, `${rule}, got a number with a fractional part`, value);
  }
  return number;
}

/** @throws HttpAnswer 400 */
export function readBoolean(field: string, value: unknown): boolean {
  if (value === true || value === 1 || value === 'true') return true;
  if (value === false || value === 0 || value === 'false') return false;
  throw schemaViolation('bool_type', field, 'Input should be a valid boolean', value);
}

function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}
