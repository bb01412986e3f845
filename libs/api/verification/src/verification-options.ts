import type { VerificationCosts } from '@kamerton/contract';

export const VERIFICATION_OPTIONS = Symbol('VerificationOptions');

export const reverifyChoices = ['off', 'lapsed'] as const;

export interface VerificationOptions {
  /** KAMERTON_VERIFICATION_REQUESTS, _TOKENS and _SECONDS: what one run may cost at most. */
  readonly limits: VerificationCosts;
  /** KAMERTON_REVERIFY: whether a model whose verdicts lapsed is verified anew by the process itself. */
  readonly reverify: (typeof reverifyChoices)[number];
  readonly pace?: VerificationPace;
}

/** All in milliseconds. */
export interface VerificationPace {
  /** For the answer to a question about a parameter. */
  readonly answerMs: number;
  /** For the answer to one of the plain questions that come first: the runtime may have to load the model. */
  readonly firstAnswerMs: number;
  /** Between two signs of life of a run. A cancellation that came to another replica is noticed with the next one. */
  readonly heartbeatMs: number;
  /** Between two looks for runs whose process died, and for models whose verdicts lapsed. */
  readonly roundMs: number;
}

export const defaultPace: VerificationPace = {
  answerMs: 60_000,
  firstAnswerMs: 180_000,
  heartbeatMs: 1_000,
  roundMs: 15_000,
};
