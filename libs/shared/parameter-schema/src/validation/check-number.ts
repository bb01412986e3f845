import type { FloatDefinition, IntDefinition } from '../definition.js';
import type { Finding } from './finding.js';

/**
 * Strict: no numeric strings, no booleans, nothing that JSON has no number for. Negative zero passes and is 0: JSON
 * libraries write it as `0`, and every comparison in this library treats the two as equal.
 */
export function checkNumber(definition: FloatDefinition | IntDefinition, value: unknown): Finding | undefined {
  if (typeof value !== 'number') {
    return { code: 'WRONG_TYPE', limit: definition.type };
  }
  if (!Number.isFinite(value)) {
    return { code: 'NOT_FINITE' };
  }
  if (definition.type === 'int' && !Number.isInteger(value)) {
    return { code: 'NOT_INTEGER' };
  }
  if (definition.special?.some((special) => special.value === value)) {
    return undefined;
  }
  return checkRange(definition, value);
}

/** The limits alone, without the special values. Integers also end where 64-bit floats stop telling them apart. */
export function checkRange(definition: FloatDefinition | IntDefinition, value: number): Finding | undefined {
  const isInt = definition.type === 'int';
  const min = Math.max(definition.min ?? -Infinity, isInt ? Number.MIN_SAFE_INTEGER : -Infinity);
  const max = Math.min(definition.max ?? Infinity, isInt ? Number.MAX_SAFE_INTEGER : Infinity);
  if (value < min || (definition.exclusive_min === true && value === min)) {
    return { code: 'BELOW_MIN', limit: min, ...(definition.exclusive_min === true && { exclusive: true }) };
  }
  if (value > max || (definition.exclusive_max === true && value === max)) {
    return { code: 'ABOVE_MAX', limit: max, ...(definition.exclusive_max === true && { exclusive: true }) };
  }
  return undefined;
}
