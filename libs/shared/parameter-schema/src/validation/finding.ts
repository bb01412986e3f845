import type { IssueCode, IssueLimit } from '../issue.js';

/** An issue before it knows which parameter it belongs to. */
export interface Finding {
  readonly code: IssueCode;
  readonly limit?: IssueLimit;
  readonly exclusive?: true;
  /** Which item of a list, where it is one. */
  readonly item?: number;
}

/** Shared by all checks that find nothing, which is nearly every check. */
export const noFindings: readonly Finding[] = [];
