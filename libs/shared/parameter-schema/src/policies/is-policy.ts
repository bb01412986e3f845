import type { Policy } from '../policy.js';

/** Whether something that passed every check of its rules is a policy; a guard for the compiler. */
export function isPolicy(value: unknown): value is Policy {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
