import type { IssueCode } from '../issue.js';
import type { ConflictRule } from './policy-conflict.js';

/** The part of a policy that a refusal with this code comes from. */
export function ruleOf(code: IssueCode | 'FORCED'): ConflictRule {
  switch (code) {
    case 'FORCED':
      return 'force';
    case 'FORBIDDEN':
      return 'forbid';
    case 'NOT_IN_ENUM':
      return 'enum';
    case 'BELOW_MIN':
      return 'min';
    default:
      return 'max';
  }
}
