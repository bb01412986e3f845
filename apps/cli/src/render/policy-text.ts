import type { Policy } from '@kamerton/parameter-schema';
import { valueText } from './value-text.js';

/** The rules of a policy in one line: `force, max 2048, reject`. */
export function policyText({ force, forbid, min, max, enum: allowed, on_violation: onViolation }: Policy): string {
  return [
    force && 'force',
    forbid && 'forbid',
    min !== undefined && `min ${min}`,
    max !== undefined && `max ${max}`,
    allowed && `one of ${allowed.map(valueText).join(', ')}`,
    onViolation,
  ]
    .filter((part) => typeof part === 'string')
    .join(', ');
}

export const policyOrNone = (policy: Policy | null): string => (policy === null ? 'no policy' : policyText(policy));
