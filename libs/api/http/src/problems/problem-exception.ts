import { problemStatus, type Problem, type ProblemCode } from '@kamerton/contract';
import type { Localised } from './localised.js';
import type { LocalisedIssue } from './localised-issue.js';
import { problemTexts } from './problem-texts.js';

export interface ProblemParts {
  /** What exactly went wrong. Left out: what the code says in general. */
  readonly detail?: Localised;
  readonly errors?: readonly LocalisedIssue[];
  readonly extra?: Pick<Problem, 'current_version' | 'runtimes' | 'conflicts'>;
  /** Headers of the answer, in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** Ends a request with problem details (RFC 9457), in the language of its `Accept-Language`. */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';

  constructor(
    readonly code: ProblemCode,
    readonly parts: ProblemParts = {},
  ) {
    super(parts.detail?.en ?? problemTexts.en[code].detail, { cause: parts.cause });
  }

  get status(): number {
    return problemStatus[this.code];
  }
}
