import type { CrossParameterRule } from './schema.js';

/** Codes of everything that can be wrong with values and policies. The HTTP API and the Cockpit show these very codes. */
export const issueCodes = [
  'UNKNOWN_PARAMETER',
  'WRONG_TYPE',
  'NOT_INTEGER',
  'NOT_FINITE',
  'BELOW_MIN',
  'ABOVE_MAX',
  'NOT_IN_ENUM',
  'TOO_LONG',
  'EMPTY_ITEM',
  'PATTERN_MISMATCH',
  /** Text that JSON storage cannot hold: U+0000, or half of a surrogate pair. */
  'INVALID_TEXT',
  'TOO_MANY_ITEMS',
  'FORBIDDEN',
  'CROSS_PARAMETER',
  'UNKNOWN_POLICY_RULE',
  'POLICY_CONTRADICTION',
  'FORCE_WITHOUT_VALUE',
] as const;
export type IssueCode = (typeof issueCodes)[number];

export interface ParameterIssue {
  readonly code: IssueCode;
  /** JSON pointer (RFC 6901) into the document that was checked, e.g. `/params/temperature` or `/params/stop/2`. */
  readonly pointer: string;
  readonly parameter: string;
  /** The limit that was broken: a number, the allowed values, the type wanted, the other parameter. Absent where none applies. */
  readonly limit?: IssueLimit;
  /** With BELOW_MIN and ABOVE_MAX: the limit itself is not allowed either. */
  readonly exclusive?: true;
  /** With CROSS_PARAMETER: the rule that is broken. */
  readonly rule?: CrossParameterRule;
}

export type IssueLimit = number | string | boolean | readonly (string | number | boolean)[];
