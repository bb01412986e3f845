import type { IssueCode, ParameterIssue } from '../issue.js';
import type { CrossParameterRule } from '../schema.js';

/** What the text of one issue may speak of, every value already formatted for the language. */
export interface IssueFacts {
  readonly issue: ParameterIssue;
  /** The broken limit; `''` where the issue has none. */
  readonly limit: string;
  /** The limit where it is a number, for the plural that goes with it; else 0. */
  readonly count: number;
  /** The last step of the pointer: which rule of a policy is meant, where one is. */
  readonly place: string;
}

/** A cross-parameter rule as seen from the parameter that the issue stands on. */
export interface RuleFacts {
  readonly rule: CrossParameterRule;
  /** `true`: the issue stands on the rule's other parameter. */
  readonly fromOtherSide: boolean;
  /** The other parameter's value; `''` where it is not known. */
  readonly limit: string;
}

/** Sentences without the name of the parameter and without the full stop; a missing one is a compile error. */
export interface IssueTexts {
  readonly issues: Readonly<Record<IssueCode, (facts: IssueFacts) => string>>;
  readonly forced: string;
  readonly crossParameter: (facts: RuleFacts) => string;
  /** A type as WRONG_TYPE names it in `limit`. */
  readonly wrongType: (wanted: string) => string;
  /** Which item of a list is meant; the first one is 1. */
  readonly item: (position: number) => string;
}
